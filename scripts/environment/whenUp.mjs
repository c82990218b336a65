import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until a server that was started answers at an address.
 * @param {string} address
 * @param {import('node:child_process').ChildProcess} child the server; that it ended is an error at once
 * @param {number} [timeout] in ms
 */
export async function whenUp(address, child, timeout = 60_000) {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    if (child.exitCode !== null)
      throw new Error(`The server of ${address} ended (${child.exitCode}) before it was up.`);
    try {
      if ((await fetch(address)).ok) return;
    } catch (error) {
      if (error.cause?.code !== 'ECONNREFUSED') throw error;
    }
    await sleep(50);
  }
  throw new Error(`Nothing answered at ${address} for ${timeout / 1000} s.`);
}
