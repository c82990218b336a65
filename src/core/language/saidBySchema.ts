import type { RecordKind } from '../model/recordKind';
import type { Completion } from './completions';
import type { Fact } from './hoverFacts';
import { placeAt } from './shape';

/** Whether a tool that reads the contributed JSON Schema offers this too: keys, and words of closed lists. */
export function isOfferedBySchema(kind: RecordKind, { type, pattern }: Completion): boolean {
  if (type === 'key' || type === 'entry' || type === 'flag') return true;
  return type === 'word' && placeAt(kind, pattern === '' ? [] : pattern.split('.'))?.shape.type === 'word';
}

/** Whether such a tool says this on hovering: what keys and words mean. */
export function isToldBySchema({ type }: Fact): boolean {
  return type === 'key' || type === 'word';
}
