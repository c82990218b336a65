import type { PlacedItem } from './gates';

/**
 * Ids that wait for each other. An item waits for what it and its parents require; a parent also waits for its
 * children, since it is done when they are. Tarjan's strongly connected components, without recursion: a chain of gates
 * may be as long as a list.
 */
export function gateCircles(all: readonly PlacedItem[]): readonly (readonly string[])[] {
  const { edges, required } = waitEdges(all);
  const component = components(edges);
  const groups = new Map<number, string[]>();
  for (const [node, group] of component.entries()) {
    const members = groups.get(group);
    const id = all[node]?.item.id ?? '';
    if (members) members.push(id);
    else groups.set(group, [id]);
  }
  // A parent and its children are tied to each other by nature: a circle needs a gate within the group.
  const circular = new Set<number>();
  for (const [from, to] of required) if (component[from] === component[to]) circular.add(component[from] ?? -1);
  return [...groups].filter(([group]) => circular.has(group)).map(([, ids]) => ids.filter((id) => id !== ''));
}

interface WaitEdges {
  /** By index in the list of items: what each waits for. */
  readonly edges: readonly (readonly number[])[];
  /** Those that come from `requires`. */
  readonly required: readonly (readonly [from: number, to: number])[];
}

function waitEdges(all: readonly PlacedItem[]): WaitEdges {
  const byId = new Map<string, number[]>();
  const indexOf = new Map<unknown, number>();
  for (const [index, { item }] of all.entries()) {
    indexOf.set(item, index);
    if (item.id !== undefined) byId.set(item.id, [...(byId.get(item.id) ?? []), index]);
  }
  const edges: number[][] = all.map(() => []);
  const required: (readonly [number, number])[] = [];
  for (const [index, { item, ancestors }] of all.entries()) {
    for (const id of item.requires ?? []) {
      for (const target of byId.get(id) ?? []) {
        edges[index]?.push(target);
        required.push([index, target]);
      }
    }
    const parent = ancestors.at(-1);
    const above = parent && indexOf.get(parent);
    if (above !== undefined) edges[above]?.push(index);
    // What gates a parent gates what is below it.
    for (const id of ancestors.flatMap(({ requires }) => requires ?? [])) {
      for (const target of byId.get(id) ?? []) {
        edges[index]?.push(target);
        required.push([index, target]);
      }
    }
  }
  return { edges, required };
}

/** The component of each node, by number. */
function components(edges: readonly (readonly number[])[]): readonly number[] {
  const order = new Array<number>(edges.length).fill(-1);
  const low = new Array<number>(edges.length).fill(0);
  const group = new Array<number>(edges.length).fill(-1);
  const stack: number[] = [];
  let counter = 0;
  let groups = 0;
  for (let root = 0; root < edges.length; root++) {
    if (order[root] !== -1) continue;
    const work: { node: number; next: number }[] = [{ node: root, next: 0 }];
    while (work.length > 0) {
      const frame = work[work.length - 1] as { node: number; next: number };
      const { node } = frame;
      if (frame.next === 0 && order[node] === -1) {
        order[node] = low[node] = counter++;
        stack.push(node);
      }
      const target = edges[node]?.[frame.next];
      if (target !== undefined) {
        frame.next++;
        if (order[target] === -1) work.push({ node: target, next: 0 });
        else if (group[target] === -1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
        continue;
      }
      work.pop();
      const above = work.at(-1)?.node;
      if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
      if (low[node] !== order[node]) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        group[member] = groups;
        if (member === node) break;
      }
      groups++;
    }
  }
  return group;
}
