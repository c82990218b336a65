import { existsSync } from 'node:fs';
import { step } from './progress.mjs';
import { exists, run } from './processes.mjs';

/** Whether this machine is one where we may install with apt: Debian or its kin, as root. */
export function canApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages. Only where `canApt()`. */
export async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing ${packages.join(', ')} with apt`, async () => {
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  });
}

/** Installs with apt what is missing of these programs: `{program: package}`. @returns the programs still missing */
export async function aptPrograms(packagesByProgram) {
  const missing = [];
  for (const program of Object.keys(packagesByProgram)) if (!(await exists(program))) missing.push(program);
  if (missing.length === 0 || !canApt()) return missing;
  await aptInstall(missing.map((program) => packagesByProgram[program]));
  const still = [];
  for (const program of missing) if (!(await exists(program))) still.push(program);
  return still;
}
