import assert from 'node:assert/strict';
import { findMarkers } from '../../../src/core/documents/markers';

/** The parts of a retrospective, in order. */
export const partNames = [
  'objectives',
  'deliverables',
  'deviations',
  'issues',
  'changes',
  'feedback',
  'confirmations',
  'timeline',
  'reviews',
];

/** What stands between the markers of a part. */
export function part(text: string, name: string): string {
  const pair = findMarkers(text).pairs.find((one) => one.name === name);
  assert.ok(pair, `no part ${name}`);
  return text.slice(pair.bodyStart, pair.bodyEnd);
}

/** Every line of the fragment stands in the text, in this order without gaps. */
export function holds(text: string, ...lines: readonly string[]): void {
  assert.ok(text.includes(lines.join('\n')), `${lines.join('\n')}\n--- is not in ---\n${text}`);
}
