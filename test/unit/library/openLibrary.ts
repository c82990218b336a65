import type { LibraryChange } from '../../../src/core/library/changeSet';
import { Library } from '../../../src/core/library/library';
import { checkTrip } from '../../../src/core/rules/checkTrip';
import { readRecord } from '../../../src/core/format/readRecord';
import { MemoryFiles } from './memoryFiles';

export const root = 'file:///site';
/** A day on which the trips called active are. */
export const today = Date.parse('2026-03-12T04:00:00Z');

export const trip = (title: string, start = '2026-03-09', end = '2026-03-20', customer = 'acme') =>
  `format: 1\ntitle: ${title}\ncustomer: ${customer}\ngoal: go-live\nstart: ${start}\nend: ${end}\ntimezone: Asia/Shanghai\n`;
export const past = (title: string, customer = 'acme') => trip(title, '2025-03-03', '2025-03-07', customer);
export const list = (...ids: readonly string[]) =>
  `kind: deliverables\ntitle: List\nitems:\n${ids.map((id) => `  - id: ${id}\n    text: Do ${id}\n`).join('')}`;
export const issue = (title: string) =>
  `title: ${title}\nreportedAt: 2026-03-12T10:20:00+08:00\nseverity: minor\ndescribe: |\n  It is slow.\n`;
export const customer = (name: string) => `name: ${name}\nindustry: manufacturing\n`;

/** Three trips, of which one is active, and their customers. */
export const workspace: Readonly<Record<string, string>> = {
  'trips/2026-03-acme/trip.yaml': trip('ACME go-live'),
  'trips/2026-03-acme/checklists/deliverables.yaml': list('a', 'b'),
  'trips/2026-03-acme/issues/2026-03-12-slow-7f3k.yaml': issue('Slow'),
  'trips/2026-03-acme/issues/2026-03-12-slower-8f3k.yaml': issue('Slower'),
  'trips/2026-03-acme/evidence/photos/one.jpg': 'jpg',
  'trips/2026-03-acme/evidence/.gitkeep': '',
  'trips/2026-03-acme/retro.md': '# Retro\n',
  'trips/2025-03-acme/trip.yaml': past('ACME survey'),
  'trips/2025-03-acme/checklists/deliverables.yaml': list('a'),
  'trips/2025-03-acme/issues/2025-03-04-old-7f3k.yaml': issue('Old').replaceAll('2026-03-12', '2025-03-04'),
  'trips/2026-06-globex/trip.yaml': trip('Globex training', '2026-06-01', '2026-06-05', 'globex'),
  'customers/acme.yaml': customer('ACME'),
  'customers/globex.yaml': customer('Globex'),
  'knowledge/templates/go-live.yaml': list('x').replace('text: Do x', 'text: Do x\n    due: start+2d'),
};

export interface Opened {
  readonly files: MemoryFiles;
  readonly library: Library;
  /** Events fired since the library was ready. */
  readonly events: LibraryChange[];
  /** Waits until what was told has been looked at. */
  settled(): Promise<void>;
}

/** A library on files in memory, when all has been read. */
export async function openLibrary(
  content: Readonly<Record<string, string>> = workspace,
  folders: readonly string[] = [root],
): Promise<Opened> {
  const files = new MemoryFiles(folders, content);
  const library = new Library({ files, readers: async () => ({ readRecord, checkTrip }), clock: () => today });
  const events: LibraryChange[] = [];
  library.start();
  await library.whenReady();
  library.onDidChange((event) => events.push(event));
  return { files, library, events, settled: () => untilQuiet(files) };
}

/** Waits until nothing has been asked of the files for a while. */
async function untilQuiet(files: MemoryFiles): Promise<void> {
  for (let quiet = 0, before = files.requests; quiet < 10; quiet++) {
    await files.rest();
    if (files.requests !== before) quiet = 0;
    before = files.requests;
  }
}
