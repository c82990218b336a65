import type { Plain } from '../model/problem';
import { FastScanner } from './fastScanner';

/**
 * Reads the plain YAML that almost every record is: block maps and lists, scalars on one line, literal blocks, flow
 * maps and lists on one line. Gives undefined for whatever it does not surely understand, so that its answer is always
 * the one that `readExact` gives without problems; a differential test holds both together.
 */
export function readFast(text: string): Plain | undefined {
  try {
    return new FastScanner(text).document();
  } catch (error) {
    if (error === FastScanner.unsure) return undefined;
    throw error;
  }
}
