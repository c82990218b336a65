import type { Confirmation } from '../../model/confirmation';
import { confirmationState, digestOfChange, digestOfIssue, digestOfItem } from '../../rules/digest';
import { unansweredOf } from '../../rules/unanswered';
import type { Unanswered } from '../../rules/unanswered';
import { feedbackTitle, itemTitle, recordTitle } from './retroContext';
import type { RetroContext } from './retroContext';

/** Something that the customer confirmed. */
export interface Confirmed {
  readonly kind: 'issue' | 'change' | 'item';
  /** Plain text, one line. */
  readonly title: string;
  readonly confirmation: Confirmation;
  readonly state: 'bound' | 'stale' | 'unbound';
}

/** Something that still waits for an answer or for the customer's word. */
export interface Pending {
  readonly kind: Unanswered['kind'];
  readonly title: string;
  readonly why: Unanswered['why'];
}

export interface ClosedLoop {
  readonly confirmed: readonly Confirmed[];
  readonly pending: readonly Pending[];
}

/** What was confirmed, in the order of time, and what was not, in the order of the records. */
export function closedLoop(context: RetroContext): ClosedLoop {
  const { contents, words, items, times } = context;
  const confirmed: Confirmed[] = [];
  const titles = new Map<string, string[]>();
  const add = (
    kind: Confirmed['kind'],
    title: string,
    confirmation: Confirmation | undefined,
    digest: () => string,
  ) => {
    if (!confirmation) return;
    const state = confirmationState(confirmation, digest());
    if (state !== 'none') confirmed.push({ kind, title, confirmation, state });
  };
  // Items may share an id, or have none: their titles are told in the order in which they are asked for.
  const name = (path: string, id: string, title: string) => {
    const same = titles.get(`${path}\n${id}`);
    if (same) same.push(title);
    else titles.set(`${path}\n${id}`, [title]);
  };
  for (const { path, id, value } of contents.issues) {
    const title = recordTitle(value, words);
    name(path, id, title);
    add('issue', title, value.confirmed, () => digestOfIssue(value));
  }
  for (const { path, id, value } of contents.changes) {
    const title = recordTitle(value, words);
    name(path, id, title);
    add('change', title, value.confirmed, () => digestOfChange(value));
  }
  for (const { file, item } of items) {
    const title = itemTitle(item, words);
    add('item', title, item.confirmed, () => digestOfItem(item));
    if (item.confirmed && isWeak(confirmed.at(-1))) name(file, item.id ?? '', title);
  }
  for (const { path, id, value } of contents.feedback) name(path, id, feedbackTitle(value, words));
  const pending = unansweredOf(contents).map(({ kind, path, id, why }) => ({
    kind,
    why,
    title: titles.get(`${path}\n${id}`)?.shift() ?? words.untitled,
  }));
  const when = ({ confirmation }: Confirmed) => times.minute(confirmation.at) ?? '';
  return { confirmed: confirmed.sort((a, b) => compare(when(a), when(b))), pending };
}

function isWeak(one: Confirmed | undefined): boolean {
  return one?.state === 'stale' || one?.confirmation.satisfied === false;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
