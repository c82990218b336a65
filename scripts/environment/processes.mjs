import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const windows = process.platform === 'win32';

/** What this process has started and not yet ended. Ended with it, by process id. */
const running = new Set();

/**
 * Runs a program to its end. Its output is shown (`show: true`) or kept and told only when it fails.
 * @param {string} program
 * @param {readonly string[]} args given as they are, never through a shell
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, allowFailure?: boolean}} [options]
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      const output = Buffer.concat(pieces).toString();
      const code = status ?? 1;
      if (code === 0 || options.allowFailure) resolve({ code, output });
      else {
        const shown = output.split('\n').slice(-40).join('\n');
        const how = signal ? `was ended by ${signal}` : `failed (${code})`;
        reject(new Error(`${[program, ...args].join(' ')} ${how}\n${shown}`));
      }
    });
  });
}

/**
 * Runs npm of the Node that runs this script. On Windows npm is a command file, which only a shell starts: the
 * arguments are ours, none comes from outside.
 */
export function npm(args, options = {}) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args], options);
  return windows ? run('cmd.exe', ['/d', '/c', 'npm', ...args], options) : run('npm', args, options);
}

/** Whether a program of this name can be started here: its `--version` answers. */
export async function exists(program, args = ['--version']) {
  try {
    return (await run(program, args, { allowFailure: true })).code === 0;
  } catch {
    return false;
  }
}

/**
 * Starts a program that stays. In a process group of its own, so that `stop` also ends what it started.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, log?: string}} [options] `log`: file for its output
 */
export function start(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
    windowsHide: true,
  });
  running.add(child);
  child.on('close', () => running.delete(child));
  child.on('error', () => running.delete(child));
  if (options.log) {
    mkdirSync(dirname(options.log), { recursive: true });
    const log = createWriteStream(options.log);
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
  }
  return child;
}

function signal(child, name) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(windows ? child.pid : -child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Ends what `start` started, politely, then for certain after three seconds. */
export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  signal(child, 'SIGTERM');
  const force = setTimeout(() => signal(child, 'SIGKILL'), 3_000);
  await ended;
  clearTimeout(force);
}

function stopAll() {
  for (const child of running) signal(child, 'SIGKILL');
}

/** From now on, whatever was started ends with this process, also on Ctrl+C. */
export function endChildrenWithMe() {
  process.once('exit', stopAll);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(name, () => process.exit(name === 'SIGINT' ? 130 : 143));
}
