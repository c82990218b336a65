import { createServer } from 'node:net';

/**
 * A port nobody listens on at the moment.
 * @param {number} [wished] taken if it is free, else an error says so
 * @returns {Promise<number>}
 */
export function freePort(wished = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${wished} is in use; name another with --port.`) : error);
    });
    server.listen(wished, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
