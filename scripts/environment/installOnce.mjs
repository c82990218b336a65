import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cache } from './folders.mjs';
import { say, step } from './progress.mjs';

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The process that holds a lock; `undefined` when it has just been released. */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Takes away the lock of a process that has died. Moved aside first: of several who try, one succeeds; and what was moved
 * is put back if it turns out to be a lock that another has just taken.
 */
function takeAway(file, holder) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside) === holder) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Takes the lock of a folder, or waits for whoever holds it. A lock whose holder has died is taken over. */
async function lock(name) {
  const file = join(cache, `${name}.lock`);
  let told = false;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder === undefined) continue;
    if (holder > 0 && !lives(holder)) takeAway(file, holder);
    else if (!told) {
      told = true;
      say(`Waiting for process ${holder}, which is setting up ${name} (if it is not: delete ${file})`);
    }
    await sleep(300);
  }
}

/** Takes away what set-ups have left whose process has died. What they had started may still be writing: next time then. */
function removeLeftovers(name) {
  for (const entry of readdirSync(cache)) {
    const pid = entry.startsWith(`${name}.`) ? /\.(\d+)\.unfinished$/.exec(entry)?.[1] : undefined;
    if (pid === undefined || lives(Number(pid))) continue;
    try {
      rmSync(join(cache, entry), { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'ENOTEMPTY') throw error;
    }
  }
}

/**
 * A folder of the cache that is set up once. It is made beside its place and moved there when complete, so a set-up
 * that was broken off leaves nothing that looks finished.
 * @param {string} name name of the folder; holds the version, so that a new version is set up anew
 * @param {string} title for people
 * @param {(folder: string) => Promise<void>} setUp fills the empty folder it is given
 * @returns {Promise<string>} the folder
 */
export async function installOnce(name, title, setUp) {
  const folder = join(cache, name);
  const complete = join(folder, '.complete');
  if (existsSync(complete)) return folder;
  mkdirSync(cache, { recursive: true });
  const unlock = await lock(name);
  try {
    if (existsSync(complete)) return folder;
    removeLeftovers(name);
    rmSync(folder, { recursive: true, force: true });
    const unfinished = `${folder}.${process.pid}.unfinished`;
    mkdirSync(unfinished);
    await step(title, () => setUp(unfinished));
    writeFileSync(join(unfinished, '.complete'), `${new Date().toISOString()}\n`);
    renameSync(unfinished, folder);
    return folder;
  } finally {
    unlock();
  }
}
