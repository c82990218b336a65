import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/*
 * The sample workspace, with its dates moved so that one trip is running: `node scripts/sample.mjs TARGET [--today YYYY-MM-DD]`.
 *
 * Everything moves by the same number of whole weeks, so that weekdays stay what the texts say they are. Any day falls on
 * one of the seven days from `firstToday`, a Monday, on. All of them have their plan and lie in the second half of the
 * running trip. The sample tells that week as it is seen on its Sunday; what a day has not brought yet is left out, so that
 * the trip is as far as the day before and the morning, and nothing that is recorded ever lies ahead. Texts that a
 * confirmation's digest covers hold no dates: the digests stay true.
 */

const source = fileURLToPath(new URL('../media/sample/', import.meta.url));
const firstToday = '2026-11-23';
const texts = new Set(['.yaml', '.md', '.txt', '.csv', '.log', '.json']);

const dayLength = 86_400_000;
const datePattern = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g;
const weekPattern = /(?<!\d)\d{4}-W\d{2}(?!\d)/g;

const timeOf = (day) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time) => new Date(time).toISOString().slice(0, 10);

/** Whether the text is a day of the calendar: what the platform rolls over to another day is none. */
const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(timeOf(text)) && dayOf(timeOf(text)) === text;

/** The Monday of an ISO week such as `2026-W47`; the fourth of January is in the first. */
function mondayOf(week) {
  const fourth = timeOf(`${week.slice(0, 4)}-01-04`);
  const first = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength;
  return first + (Number(week.slice(6)) - 1) * 7 * dayLength;
}

/** The ISO week of a Monday; its Thursday says the year. */
function weekOf(monday) {
  const year = dayOf(monday + 3 * dayLength).slice(0, 4);
  const number = Math.round((monday - mondayOf(`${year}-W01`)) / (7 * dayLength)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** The ids of the trips below a folder, each with the one that follows from its start, moved by so many days. */
function tripIds(folder, days) {
  return readdirSync(join(folder, 'trips')).map((id) => {
    const start = /^start: *(\S+)/m.exec(readFileSync(join(folder, 'trips', id, 'trip.yaml'), 'utf8'))?.[1] ?? '';
    return [id, `${dayOf(timeOf(start) + days * dayLength).slice(0, 7)}${id.slice(7)}`];
  });
}

/** Moves every date, week and trip id in a text by whole weeks. */
function mover(days, ids) {
  const moved = (text) =>
    text
      .replace(datePattern, (day) => dayOf(timeOf(day) + days * dayLength))
      .replace(weekPattern, (week) => weekOf(mondayOf(week) + days * dayLength));
  // A trip's id is looked for first: no date stands in it, and a moved one must not be found again.
  return (text) => {
    const [id, next] = ids.find(([each]) => text.includes(each)) ?? [];
    if (id === undefined) return moved(text);
    return text
      .split(id)
      .map((part) => mover(days, ids)(part))
      .join(next);
  };
}

const record = /[\\/](days|issues|changes|feedback)[\\/](\d{4}-\d{2}-\d{2})[^\\/]*\.yaml$/;

/** What the sample tells of a file's own day as it stands on another: undefined where that day has not brought it yet. */
function asOn(today, file, text) {
  const [, kind, day] = record.exec(file) ?? [];
  if (day === undefined || day < today) return text;
  if (kind !== 'days') return undefined;
  const plan = text.replace(/^log: \|\n(?: {2}.*\n)*/m, '').replaceAll(', done: true}', '}');
  // The first thing of the day is behind us.
  return day === today ? plan.replace(/^( *- \{text: .*)\}$/m, '$1, done: true}') : plan;
}

function git(folder, ...args) {
  // A hook or an alias that calls this may have pointed git at another repository.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  const { status, error, stderr } = spawnSync('git', ['-C', folder, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]} in ${folder}: ${error?.message ?? stderr}`);
}

/**
 * Writes the sample workspace and commits it to a git repository of its own.
 * @param {string} target a folder that is empty or not there
 * @param {{today?: string}} [options] the day on which one of the trips is to be running, `YYYY-MM-DD`; left out, this day
 * @returns {Promise<void>}
 */
export async function materialiseSample(target, { today = localToday() } = {}) {
  writeSample(target, today);
  git(target, 'init', '--quiet', '--initial-branch=main');
  git(target, '-c', 'core.autocrlf=false', 'add', '--all');
  const author = ['-c', 'user.name=陈默', '-c', 'user.email=chen@example.com', '-c', 'commit.gpgsign=false'];
  git(target, ...author, 'commit', '--quiet', '--no-verify', '--message', 'Sample workspace');
}

/** As `materialiseSample`, without git. */
export function writeSample(target, today) {
  if (!isDay(today)) throw new Error(`Not a day: ${today}`);
  mkdirSync(target, { recursive: true });
  if (readdirSync(target).length > 0) throw new Error(`Not empty: ${target}`);
  const days = Math.floor((timeOf(today) - timeOf(firstToday)) / dayLength / 7) * 7;
  const move = mover(days, tripIds(source, days));
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath ?? entry.path, entry.name);
    const to = join(target, move(from.slice(source.length)));
    const bytes = readFileSync(from);
    const content = texts.has(extname(from)) ? asOn(today, to, move(bytes.toString('utf8'))) : bytes;
    if (content === undefined) continue;
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, content);
  }
}

function localToday() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function main(args) {
  const at = args.indexOf('--today');
  const today = at < 0 ? localToday() : args[at + 1];
  const [target] = at < 0 ? args : args.toSpliced(at, 2);
  if (target === undefined || today === undefined) {
    console.error('node scripts/sample.mjs TARGET [--today YYYY-MM-DD]');
    process.exitCode = 2;
    return;
  }
  await materialiseSample(resolve(target), { today });
  console.log(resolve(target));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
