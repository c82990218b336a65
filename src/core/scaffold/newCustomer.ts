import type { DocumentLanguage } from '../documents/documentLanguage';
import { printRecord } from '../format/print';
import { customerHints } from './customerHints';
import { firstFree, foldName, maxNameBytes, oneLine, slugOf } from './slug';

export interface KnownCustomer {
  readonly id: string;
  readonly name?: string | undefined;
}

export interface NewCustomer {
  readonly id: string;
  /** The text of `customers/<id>.yaml`. */
  readonly text: string;
}

const ending = '.yaml';

/**
 * The customer that is meant: by id, else by name, whatever the case and the white space; else by a name that differs in
 * punctuation alone (`ACME, Inc.` and `Acme Inc`, full-width brackets).
 */
export function findCustomer(meant: string, customers: readonly KnownCustomer[]): KnownCustomer | undefined {
  const folded = foldName(oneLine(meant));
  const sameText = (text: string | undefined) => text !== undefined && foldName(oneLine(text)) === folded;
  const found = customers.find(({ id }) => sameText(id)) ?? customers.find(({ name }) => sameText(name));
  // Where punctuation is all there is, nothing is left to compare.
  if (found || !/[\p{L}\p{N}]/u.test(folded)) return found;
  const slug = slugOf(meant, maxNameBytes);
  return customers.find(({ id, name }) => slugOf(name ?? id, maxNameBytes) === slug);
}

/** A new customer's file; its id is the name's slug, with `-2`, `-3` … when another customer has that id. */
export function planCustomer(
  answers: { readonly name: string; readonly industry?: string | undefined },
  customers: readonly KnownCustomer[],
  language: DocumentLanguage,
): NewCustomer {
  const name = oneLine(answers.name);
  const industry = oneLine(answers.industry ?? '');
  const id = firstFree(
    new Set(customers.map((customer) => customer.id)),
    (suffix) => slugOf(name, maxNameBytes - ending.length - suffix.length) + suffix,
  );
  const record = printRecord(industry ? { name, industry } : { name });
  return { id, text: `${record}\n${customerHints(language)}` };
}
