import type { FoundSecret } from './foundSecret';
import { labelRules } from './labelRules';
import { loginRules } from './loginRules';
import { mayHoldSecret } from './mayHoldSecret';
import { tokenRules } from './tokenRules';

/** Longer texts are no records; what stands beyond is left unseen. */
const maxText = 2_000_000;
/** More in one file help nobody. */
const maxFound = 500;

/**
 * The plain secrets of a text: passwords, connection strings, private keys, tokens. Sorted, not overlapping, each the
 * secret alone without the words that give it away. Never throws.
 */
export function findSecrets(text: string): readonly FoundSecret[] {
  if (!mayHoldSecret(text)) return [];
  const shown = text.length > maxText ? text.slice(0, maxText) : text;
  const found: FoundSecret[] = [];
  for (const rule of [...tokenRules, ...labelRules, ...loginRules]) {
    for (const secret of rule(shown)) {
      if (found.length === maxFound) break;
      if (!found.some((other) => overlap(other, secret))) found.push(secret);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function overlap(a: FoundSecret, b: FoundSecret): boolean {
  return a.start < b.end && b.start < a.end;
}
