import * as vscode from 'vscode';
import type { Library, TripEntry } from '../../core/library/library';

/** A record that has lenses, and the trip that it belongs to. */
export interface RecordPlace {
  readonly entry: TripEntry;
  readonly kind: 'trip' | 'issue' | 'checklist';
  /** Relative to the trip's folder. */
  readonly path: string;
}

/** Which record of a known trip a file is; undefined where it is none that has lenses. */
export function recordPlace(library: Library, uri: vscode.Uri): RecordPlace | undefined {
  if (!uri.path.endsWith('.yaml')) return undefined;
  const entry = library.tripHolding(uri.toString());
  if (!entry) return undefined;
  const path = uri.path.slice(vscode.Uri.parse(entry.folder).path.length + 1);
  const [folder, name, deeper] = path.split('/');
  if (path === 'trip.yaml') return { entry, kind: 'trip', path };
  if (name === undefined || deeper !== undefined) return undefined;
  if (folder === 'issues') return { entry, kind: 'issue', path };
  return folder === 'checklists' ? { entry, kind: 'checklist', path } : undefined;
}
