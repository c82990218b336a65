import type { DocumentLanguage } from '../documents/documentLanguage';
import type { Change } from '../format/edit';
import type { Customer } from '../model/customer';
import type { Plain } from '../model/problem';
import { firstFree, oneLine, slugOf, wellFormed } from '../scaffold/slug';
import { contactIndex, painIndex, processIndex, systemIndex } from './answerOf';
import { inLanguage, type Question } from './question';

/** An answer by the id of its question; blank ones count as not given. */
export type Answers = Readonly<Record<string, string>>;

/** The keys of a profile in the order of the conventions. */
export const profileKeys = [
  'name',
  'industry',
  'organisation',
  'processes',
  'systems',
  'painPoints',
  'customs',
  'contacts',
  'internal',
] as const;

type ListKey = 'processes' | 'systems' | 'painPoints' | 'contacts';
type Entry = Readonly<Record<string, Plain>>;

/**
 * What to change so that the answers stand in the profile, each at its place. What is there already stays; another answer
 * to something that has one is written below it, the same one not again. New entries are named in the language given.
 */
export function landAnswers(
  customer: Customer,
  questions: readonly Question[],
  answers: Answers,
  language: DocumentLanguage,
): readonly Change[] {
  const landing = new LandingPlan(customer, language);
  for (const question of questions) {
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const answer = wellFormed(given ?? '').trim();
    if (answer !== '') landing.add(question, answer);
  }
  return landing.changes();
}

class LandingPlan {
  private readonly sets: Change[] = [];
  private readonly added = new Map<ListKey, Entry[]>();
  private readonly customs: Record<string, Plain> = {};

  constructor(
    private readonly customer: Customer,
    private readonly language: DocumentLanguage,
  ) {}

  add({ id, lands }: Question, answer: string): void {
    const { customer } = this;
    switch (lands.to) {
      case 'organisation':
        if (says(customer.organisation, answer)) return;
        return this.set('organisation', below(customer.organisation, answer));
      case 'process': {
        const entry = { id, name: inLanguage(lands.name, this.language), notes: answer };
        return this.entry('processes', processIndex(id, lands.name, customer), 'notes', answer, entry);
      }
      case 'system': {
        const entry = { name: inLanguage(lands.name, this.language), fallback: answer };
        return this.entry('systems', systemIndex(lands.name, customer), 'fallback', answer, entry);
      }
      case 'pain': {
        if (!lands.topic) {
          const isKnown = customer.painPoints?.some(({ text }) => says(text, answer));
          return isKnown ? undefined : this.append('painPoints', { text: answer });
        }
        const entry = { text: inLanguage(lands.topic, this.language), need: answer };
        return this.entry('painPoints', painIndex(lands.topic, customer), 'need', answer, entry);
      }
      case 'customs':
        if (says(customer.customs?.[lands.key], answer)) return;
        this.customs[lands.key] = below(customer.customs?.[lands.key], answer);
        return;
      case 'decider':
        return this.decider(answer);
    }
  }

  /** Those within what is there first: they do not move anything. */
  changes(): readonly Change[] {
    const changes = [...this.sets];
    for (const [key, entries] of this.added) {
      // An empty list is set anew: it has no entry whose layout to follow.
      if (!this.customer[key]?.length) changes.push(this.newKey(key, entries));
      else for (const value of entries) changes.push({ op: 'insert', path: [key], index: -1, value });
    }
    if (Object.keys(this.customs).length > 0) {
      if (!this.customer.customs) changes.push(this.newKey('customs', this.customs));
      else for (const [key, value] of Object.entries(this.customs)) changes.push(setAt(['customs', key], value));
    }
    return changes;
  }

  private set(key: 'organisation', value: string): void {
    this.sets.push(this.newKey(key, value));
  }

  /** The text of an entry that is there, else a new entry. */
  private entry(list: ListKey, index: number, key: string, answer: string, fresh: Entry): void {
    const known = this.customer[list]?.[index] as Readonly<Record<string, unknown>> | undefined;
    if (!known) return this.append(list, fresh);
    const before = typeof known[key] === 'string' ? known[key] : undefined;
    if (says(before, answer)) return;
    this.sets.push(setAt([list, index, key], below(before, answer)));
  }

  private append(list: ListKey, entry: Entry): void {
    this.added.set(list, [...(this.added.get(list) ?? []), entry]);
  }

  private decider(answer: string): void {
    const [, first = answer, rest = ''] = /^([^,，、;；]+)[,，、;；]\s*(.*)$/s.exec(answer) ?? [];
    const [name, role] = [oneLine(first), oneLine(rest)];
    const index = contactIndex(name, this.customer);
    if (index >= 0) {
      if (role && !this.customer.contacts?.[index]?.role?.trim())
        this.sets.push(setAt(['contacts', index, 'role'], role));
      this.sets.push(setAt(['contacts', index, 'decides'], true));
      return;
    }
    const taken = new Set((this.customer.contacts ?? []).flatMap(({ id }) => id ?? []));
    const id = firstFree(taken, (suffix) => slugOf(name, longestId) + suffix);
    this.append('contacts', { id, name, ...(role ? { role } : {}), decides: true });
  }

  private newKey(key: (typeof profileKeys)[number], value: Plain): Change {
    const later = profileKeys.slice(profileKeys.indexOf(key) + 1);
    const before = later.find((other) => this.customer[other] !== undefined);
    return { op: 'set', path: [key], value, ...(before ? { before } : {}) };
  }
}

const longestId = 40;

function setAt(path: readonly (string | number)[], value: Plain): Change {
  return { op: 'set', path, value };
}

/** Whether the text ends with these lines. */
function says(text: string | undefined, answer: string): boolean {
  return `\n${text?.trimEnd() ?? ''}`.endsWith(`\n${answer}`);
}

/** A text with another one on lines of its own. */
function below(text: string | undefined, answer: string): string {
  const before = text?.trimEnd() ?? '';
  if (before === '') return answer;
  return `${before}\n${answer}${text?.endsWith('\n') ? '\n' : ''}`;
}
