import { landAnswers, profileKeys, type Answers } from '../customers/landAnswers';
import type { Question } from '../customers/question';
import type { DocumentLanguage } from '../documents/documentLanguage';
import { changeValue } from '../format/changeValue';
import { printRecord } from '../format/print';
import type { Customer } from '../model/customer';
import type { Plain } from '../model/problem';
import { customerHints } from './customerHints';
import { firstFree, foldName, maxNameBytes, oneLine, slugOf } from './slug';

export interface KnownCustomer {
  readonly id: string;
  readonly name?: string | undefined;
}

export interface NewCustomer {
  readonly id: string;
  /** What the file says. */
  readonly value: Customer;
  /** The text of `customers/<id>.yaml`. */
  readonly text: string;
}

export interface CustomerAnswers {
  readonly name: string;
  readonly industry?: string | undefined;
  /** Of their documents, kept in the profile where somebody said it. */
  readonly language?: string | undefined;
  /** Questions that were asked, and their answers. */
  readonly interview?: { readonly questions: readonly Question[]; readonly answers: Answers };
  /** The longest ending of a file that is named after the customer. */
  readonly ending?: string;
}

/**
 * The customer that is meant: by id, else by name, whatever the case, the white space and the width of its signs
 * (`（集团）` and `(集团)`). Other signs tell names apart: `A+B` is not `A-B`. Where only the file's name is known, that it
 * would be named so too must do.
 */
export function findCustomer(meant: string, customers: readonly KnownCustomer[]): KnownCustomer | undefined {
  const same = folded(meant);
  const found =
    customers.find(({ id }) => folded(id) === same) ??
    customers.find(({ name }) => name !== undefined && folded(name) === same);
  if (found || !/[\p{L}\p{N}]/u.test(same)) return found;
  const slug = slugOf(meant, maxNameBytes);
  return customers.find(({ id, name }) => name === undefined && slugOf(id, maxNameBytes) === slug);
}

/** Full-width brackets stand without spaces around them, half-width ones with. */
function folded(name: string): string {
  return foldName(oneLine(name.normalize('NFKC').replace(/\s*([()])\s*/g, '$1')));
}

/** A new customer's file; its id is the name's slug, with `-2`, `-3` … when another customer has that id. */
export function planCustomer(
  { interview, ending = '.yaml', ...answers }: CustomerAnswers,
  customers: readonly KnownCustomer[],
  language: DocumentLanguage,
): NewCustomer {
  const name = oneLine(answers.name);
  const industry = oneLine(answers.industry ?? '');
  const id = firstFree(
    new Set(customers.map((customer) => customer.id)),
    (suffix) => slugOf(name, maxNameBytes - ending.length - suffix.length) + suffix,
  );
  const own = oneLine(answers.language ?? '');
  const start: Customer = { name, ...(industry && { industry }), ...(own && { customs: { language: own } }) };
  const changes = interview ? landAnswers(start, interview.questions, interview.answers, language) : [];
  const value = changes.reduce<Plain>((before, change) => changeValue(before, change) ?? before, start as Plain);
  const sorted = inOrder(value as Readonly<Record<string, Plain>>);
  const hints = customerHints(language, new Set(Object.keys(sorted)));
  return { id, value: sorted as Customer, text: printRecord(sorted) + (hints && `\n${hints}`) };
}

/** Keys as the conventions have them. */
function inOrder(record: Readonly<Record<string, Plain>>): Readonly<Record<string, Plain>> {
  const sorted = profileKeys.flatMap((key): (readonly [string, Plain])[] => {
    const value = record[key];
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(sorted);
}
