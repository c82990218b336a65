import mocha from 'mocha/mocha.js';
import { loadTests } from 'all-tests';

/*
 * What an extension host runs: mocha over every test file, one line of JSON on the console for each result. The script
 * that opened the workbench reads them.
 */

function tell(event: Readonly<Record<string, unknown>>): void {
  console.log(`onsite-test ${JSON.stringify(event)}`);
}

/** Called by the host. Rejects when a test failed. */
export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter: 'base', timeout: 30_000 });
  loadTests();
  return new Promise((resolve, reject) => {
    // Not `mocha.run`, which wants a page's address.
    const runner = Mocha.prototype.run.call(mocha, (failures) => {
      tell({ kind: 'end', failures });
      if (failures === 0) resolve();
      else reject(new Error(`${failures} tests failed.`));
    });
    runner.on('pass', (test) => tell({ kind: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }));
    runner.on('pending', (test) => tell({ kind: 'skipped', title: test.fullTitle() }));
    runner.on('fail', (test, error: unknown) => {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      tell({ kind: 'failed', title: test.fullTitle(), message, stack });
    });
  });
}
