import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Yaml from 'yaml';
import { Emitter } from '../../src/core/events';
import type { FileSource } from '../../src/core/library/fileSource';
import { Library } from '../../src/core/library/library';
import type { RecordReaders } from '../../src/core/library/records';
import { NodeFiles } from '../../src/host/files/nodeFiles';
import { Slices, yieldToOthers } from '../../src/host/files/slices';

/*
 * One measurement a process: `node core.cjs <figure> <folder>`, the result as JSON on standard output. `scripts/bench.mjs`
 * runs them by turns.
 */

const figures: Readonly<Record<string, (folder: string) => Promise<object> | object>> = {
  /** A synchronous walk with stat of everything. */
  walkFloor: (folder) => timed(() => void walkWithStat(folder)),
  /** A synchronous read and `parseDocument` of all records. */
  parseFloor: (folder) => {
    const paths = walkWithStat(folder).filter((path) => path.endsWith('.yaml'));
    const { parseDocument } = required('yaml') as typeof Yaml;
    return timed(() => {
      for (const path of paths) parseDocument(readFileSync(path, 'utf8'));
    });
  },
  firstTree: async (folder) => {
    const library = open(folder);
    const start = performance.now();
    const shown = new Promise<number>((resolve) => {
      library.onDidChange(() => {
        const active = library.trips.filter((entry) => library.phaseOf(entry, Date.now()) === 'active');
        if (active.length > 0 && active.every((entry) => library.contents(entry.folder))) {
          resolve(performance.now() - start);
        }
      });
    });
    library.start();
    return { ms: await shown };
  },
  index: async (folder) => {
    const library = open(folder);
    const blocks = new Blocks();
    const start = performance.now();
    library.start();
    await library.whenReady();
    const ms = performance.now() - start;
    return { ms, block: blocks.stop(), parses: library.stats.parses };
  },
  memory: async (folder) => {
    // What code weighs is no record's: all of it has run before the scales are set to zero.
    await weighed(join(folder, 'trips', readdirSync(join(folder, 'trips'))[0] ?? ''));
    const before = await heap();
    const library = await weighed(folder);
    const bytes = (await heap()) - before;
    return { bytes, records: library.stats.parses };
  },
};

async function weighed(folder: string): Promise<Library> {
  const library = open(folder);
  library.start();
  await library.whenReady();
  return library;
}

async function heap(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function open(folder: string): Library {
  const readers = async () => required(join(process.cwd(), 'dist', 'deferred.js')) as RecordReaders;
  return new Library({ files: diskFiles(folder), readers, clock: () => Date.now() });
}

function diskFiles(folder: string): FileSource {
  const slices = new Slices(yieldToOthers);
  const files = new NodeFiles(slices, fileURLToPath, (uri, error) => {
    throw new Error(`${uri}: ${String(error)}`);
  });
  return {
    roots: () => [pathToFileURL(folder).href],
    list: (folders) => files.list(folders),
    read: (uris) => files.read(uris),
    areThere: (uris) => files.areThere(uris),
    readAhead: 64,
    breathe: () => slices.breathe(),
    rest: () => slices.rest(),
    follow: () => false,
    onDidChange: new Emitter<readonly string[]>().event,
    onDidChangeRoots: new Emitter<void>().event,
    dispose: () => undefined,
  };
}

/** The longest time in which nothing else could run. */
class Blocks {
  private longest = 0;
  private last = performance.now();
  private readonly timer = setInterval(() => {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.last);
    this.last = now;
  }, 1);

  stop(): number {
    clearInterval(this.timer);
    return Math.max(this.longest, performance.now() - this.last);
  }
}

function walkWithStat(folder: string): readonly string[] {
  const found: string[] = [];
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) found.push(...walkWithStat(path));
    else found.push(path);
  }
  return found;
}

function timed(run: () => void): { readonly ms: number } {
  const start = performance.now();
  run();
  return { ms: performance.now() - start };
}

/** Left alone by the bundler. */
function required(name: string): unknown {
  return (module as unknown as { require: (name: string) => unknown }).require(name);
}

const [, , figure = '', folder = ''] = process.argv;
const run = figures[figure];
if (!run) throw new Error(`No such figure: ${figure}`);
void (async () => {
  process.stdout.write(JSON.stringify(await run(folder)));
  process.exit();
})();
