/** What the order of days needs to know of an item. */
export interface DueFacts<T> {
  readonly id: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly due: string | undefined;
  /** Ids of the items that come before it and what is below it. */
  readonly requires: readonly string[];
  readonly children: readonly T[];
}

/**
 * The days that the items with a due day are due so that none is due before what it waits for, nor a parent before its
 * children: a day that comes too early moves to the latest of those. An item without a day hands on what it waits for.
 * `elsewhere`: days of other lists' items by id. Circles end up on one day.
 */
export function duesInOrder<T>(
  roots: readonly T[],
  factsOf: (item: T) => DueFacts<T>,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<T, string> {
  const nodes = nodesOf(roots, factsOf);
  const followers = followersOf(nodes);
  const days = new Map<T, string>();
  const waiting: T[] = [];
  const raise = (item: T, day: string | undefined) => {
    if (day === undefined || day <= (days.get(item) ?? '')) return;
    days.set(item, day);
    waiting.push(item);
  };
  for (const { item, facts, gates } of nodes) {
    raise(item, facts.due);
    for (const gate of gates) raise(item, elsewhere.get(gate));
  }
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    for (const follower of followers.get(item) ?? []) raise(follower, days.get(item));
  }
  for (const { item, facts } of nodes) if (facts.due === undefined) days.delete(item);
  return days;
}

interface Node<T> {
  readonly item: T;
  readonly facts: DueFacts<T>;
  /** The ids that it waits for, its ancestors' included. */
  readonly gates: readonly string[];
}

function nodesOf<T>(roots: readonly T[], factsOf: (item: T) => DueFacts<T>): readonly Node<T>[] {
  const nodes: Node<T>[] = [];
  const collect = (item: T, inherited: readonly string[]) => {
    const facts = factsOf(item);
    const gates = facts.requires.length > 0 ? [...inherited, ...facts.requires] : inherited;
    nodes.push({ item, facts, gates });
    for (const child of facts.children) collect(child, gates);
  };
  for (const root of roots) collect(root, []);
  return nodes;
}

/** What cannot be done before an item is. */
function followersOf<T>(nodes: readonly Node<T>[]): ReadonlyMap<T, readonly T[]> {
  const byId = new Map<string, T>();
  for (const { item, facts } of nodes) if (facts.id !== undefined && !byId.has(facts.id)) byId.set(facts.id, item);
  const followers = new Map<T, T[]>();
  const follow = (before: T, item: T) => {
    const known = followers.get(before);
    if (known) known.push(item);
    else followers.set(before, [item]);
  };
  for (const { item, facts, gates } of nodes) {
    for (const child of facts.children) follow(child, item);
    for (const gate of gates) {
      const before = byId.get(gate);
      if (before !== undefined) follow(before, item);
    }
  }
  return followers;
}
