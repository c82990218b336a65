import type { Problem } from '../model/problem';
import { nearestWord } from '../rules/nearestWord';

/** What the words for an unknown word need: the word, those allowed, and the one that was probably meant. */
export function unknownWord(value: string, words: readonly string[]): NonNullable<Problem['data']> {
  const suggestion = nearestWord(value, words);
  return suggestion === undefined ? { value, words } : { value, words, suggestion };
}
