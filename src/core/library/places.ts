import type { RecordKind } from '../model/recordKind';

/** Kinds of the records that a trip has many of, by their folder. */
export const recordFolders = {
  checklists: 'checklist',
  issues: 'issue',
  changes: 'change',
  feedback: 'feedback',
  days: 'day',
  reviews: 'review',
} as const satisfies Readonly<Record<string, RecordKind>>;

export type TripRecordKind = 'trip' | (typeof recordFolders)[keyof typeof recordFolders];

export const tripFile = 'trip.yaml';
export const retroFile = 'retro.md';
export const fileFolders = ['evidence', 'reports'] as const;

/** Globs of all records; a trip may be anywhere in the workspace. */
export const recordGlobs: readonly string[] = [
  `**/${tripFile}`,
  `**/{${[...Object.keys(recordFolders), 'customers'].join(',')}}/*.yaml`,
  '**/knowledge/templates/*.yaml',
];

/**
 * What a path in a trip stands for: a record of a kind; `files`: something in or about the folders whose content is
 * known by listing them (also a record folder itself); undefined: nothing of the conventions.
 */
export type Place = { readonly kind: TripRecordKind } | 'files' | undefined;

export function placeOf(path: string): Place {
  if (path === tripFile) return { kind: 'trip' };
  if (path === retroFile) return 'files';
  const slash = path.indexOf('/');
  const folder = slash < 0 ? path : path.slice(0, slash);
  if ((fileFolders as readonly string[]).includes(folder)) return 'files';
  if (!Object.hasOwn(recordFolders, folder)) return undefined;
  if (slash < 0) return 'files';
  const name = path.slice(slash + 1);
  return isRecordName(name) ? { kind: recordFolders[folder as keyof typeof recordFolders] } : undefined;
}

/** Whether a file in a record folder is a record. */
export function isRecordName(name: string): boolean {
  return name.endsWith('.yaml') && !name.startsWith('.') && !name.includes('/');
}

/** A folder of a trip with a meaning of its own: no trips are looked for in it. */
export function isTripPart(name: string): boolean {
  return Object.hasOwn(recordFolders, name) || (fileFolders as readonly string[]).includes(name);
}

/** A folder that nobody keeps trips in. */
export function isIgnoredFolder(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

/** The file's name without its last extension. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
