import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Change } from '../model/change';
import type { Item } from '../model/checklist';
import type { Confirmation } from '../model/confirmation';
import type { Issue } from '../model/issue';

/*
 * A digest binds a confirmation to the content that was confirmed: `sha256-` and the lower-case hex SHA-256 of the UTF-8
 * of a JSON array without spaces; texts with LF and without trailing white space, what is missing as null.
 */

export function digestOfIssue({ title, describe, analyze, propose, resolved }: Issue): string {
  return digestOf([title, describe, analyze, propose, resolved?.note]);
}

export function digestOfItem({ text, note, evidence }: Item): string {
  return digestOf([text, note, ...(evidence ?? [])]);
}

export function digestOfChange({ title, describe, need, impact, decision }: Change): string {
  return digestOf([title, describe, need, impact?.scope, impact?.days, impact?.cost, decision?.status]);
}

/**
 * What a confirmation is worth against the digest of the content as it is now: none, bound to it, stale (the content
 * has changed since), or unbound (it bears no digest).
 */
export function confirmationState(
  confirmation: Confirmation | undefined,
  digest: string,
): 'none' | 'bound' | 'stale' | 'unbound' {
  if (!confirmation) return 'none';
  if (confirmation.digest === undefined) return 'unbound';
  return confirmation.digest === digest ? 'bound' : 'stale';
}

function digestOf(values: readonly (string | number | undefined)[]): string {
  const normal = values.map((value) =>
    typeof value === 'string' ? value.replace(/\r\n/g, '\n').trimEnd() : (value ?? null),
  );
  return `sha256-${bytesToHex(sha256(utf8ToBytes(JSON.stringify(normal))))}`;
}
