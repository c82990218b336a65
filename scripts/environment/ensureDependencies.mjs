import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { npm } from './processes.mjs';
import { step } from './progress.mjs';

/** Installs the project's own dependencies when there are none, or when package-lock.json has changed since. */
export async function ensureDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const marker = join(root, 'node_modules', '.onsite-lock');
  if (existsSync(marker)) {
    if (readFileSync(marker, 'utf8') === lock) return;
  } else if (isInstalled()) {
    writeFileSync(marker, lock);
    return;
  }
  await step('Installing the project’s dependencies (npm ci)', () => npm(['ci'], { cwd: root }));
  writeFileSync(marker, lock);
}

/** Whether a person has run `npm ci` or `npm install` for this very lock: npm leaves a copy of what it installed. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || present[path]?.version === version,
  );
}
