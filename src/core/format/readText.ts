import { readExact, type ExactReading } from './readExact';
import { readFast } from './readFast';

/** Reads a text the fast way where that is surely right, else exactly. */
export function readText(text: string): ExactReading {
  const value = readFast(text);
  return value === undefined ? readExact(text) : { value, problems: [], understood: true };
}
