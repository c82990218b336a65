import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { run } from './processes.mjs';
import { say } from './progress.mjs';

const folder = join(root, '.onsite-sample');

/** Kept inside its .git, so that no commit and no list of changes shows it. */
const marker = join(folder, '.git', 'onsite-sample.json');

async function git(...args) {
  const { output } = await run('git', ['-C', folder, ...args]);
  return output.trim();
}

/** Whether a person has changed or committed anything since the folder was made. */
async function isTouched(made) {
  if ((await git('status', '--porcelain')) !== '') return true;
  return (await git('rev-parse', 'HEAD')) !== made.commit;
}

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The sample workspace to try things in: a git repository of its own, its dates moved so that one trip is running today.
 * Made when it is not there; made anew when asked to, or when it is of another day and nobody has changed it.
 * @param {{fresh?: boolean}} [options]
 * @returns {Promise<string>} the folder
 */
export async function sampleFolder({ fresh = false } = {}) {
  if (existsSync(folder) && !fresh) {
    const made = existsSync(marker) ? JSON.parse(readFileSync(marker, 'utf8')) : undefined;
    if (made?.day === today()) return folder;
    if (made === undefined || (await isTouched(made))) {
      say('The sample workspace holds changes and is kept as it is; --fresh makes it anew.');
      return folder;
    }
  }
  rmSync(folder, { recursive: true, force: true });
  const { materialiseSample } = await import('../sample.mjs');
  await materialiseSample(folder, { today: today() });
  if (!existsSync(join(folder, '.git'))) await git('init', '--quiet', '--initial-branch=main');
  if ((await git('status', '--porcelain')) !== '') {
    await git('add', '--all');
    const author = ['-c', 'user.name=Li Lei', '-c', 'user.email=li@example.com', '-c', 'commit.gpgsign=false'];
    await git(...author, 'commit', '--quiet', '--no-verify', '--message', 'Sample workspace');
  }
  writeFileSync(marker, JSON.stringify({ day: today(), commit: await git('rev-parse', 'HEAD') }));
  say(`The sample workspace is in ${folder}`);
  return folder;
}
