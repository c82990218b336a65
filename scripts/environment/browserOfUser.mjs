import { spawn } from 'node:child_process';

/**
 * Opens an address in the person's own browser, if there is a desktop to show it on.
 * @returns {boolean} whether it was tried
 */
export function openForUser(address) {
  const [program, args] = {
    darwin: ['open', [address]],
    win32: ['cmd.exe', ['/d', '/c', 'start', '""', address.replaceAll('&', '^&')]],
  }[process.platform] ?? ['xdg-open', [address]];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (program === 'xdg-open' && !DISPLAY && !WAYLAND_DISPLAY) return false;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser could be opened: go to the address above by hand.'));
  child.unref();
  return true;
}
