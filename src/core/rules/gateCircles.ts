import type { PlacedItem } from './items';
import { gatesInOrder } from './gatesInOrder';
import { strongComponents } from './strongComponents';

/** Items that wait for each other and can never be done. */
export interface GateCircle {
  /** Each once, in the order in which one leads to the next; an item without an id is left out. */
  readonly ids: readonly string[];
  /** The gates that close it, in order. */
  readonly gates: readonly Gate[];
}

/** An entry of an item's `requires`. */
export interface Gate {
  readonly place: PlacedItem;
  readonly index: number;
}

/**
 * All circles of a trip's gates. To begin an item waits for what it requires and for its parent to begin; a parent is
 * done when its children are. So an item that requires its own ancestor or descendant stands in a circle too. Costs as
 * much as there are items and entries of `requires`.
 */
export function gateCircles(all: readonly PlacedItem[]): readonly GateCircle[] {
  if (gatesInOrder(all)) return [];
  const graph = waitGraph(all);
  const component = strongComponents(graph.edges);
  const circles = new Map<number, GraphGate[]>();
  for (const gate of graph.gates) {
    const own = component[gate.from];
    if (own === undefined || own !== component[gate.to]) continue;
    const gates = circles.get(own);
    if (gates) gates.push(gate);
    else circles.set(own, [gate]);
  }
  return [...circles.values()].map((gates) => ({ ids: idsAlong(graph, component, gates), gates }));
}

interface GraphGate extends Gate {
  readonly from: number;
  readonly to: number;
}

/** Of each item two nodes, begun and done; of each id that is required one more, done when all that bear it are. */
interface WaitGraph {
  readonly edges: readonly (readonly number[])[];
  readonly gates: readonly GraphGate[];
  /** By node: the id that it is the gate of. */
  readonly ids: ReadonlyMap<number, string>;
}

function waitGraph(all: readonly PlacedItem[]): WaitGraph {
  const edges: number[][] = [];
  const indexOf = new Map<unknown, number>();
  for (const [index, { item }] of all.entries()) {
    edges.push([], [begun(index)]);
    indexOf.set(item, index);
  }
  const gateOf = new Map<string, number>();
  const gates: GraphGate[] = [];
  for (const [index, place] of all.entries()) {
    for (const [entry, id] of (place.item.requires ?? []).entries()) {
      const gate = gateOf.get(id) ?? edges.push([]) - 1;
      gateOf.set(id, gate);
      edges[begun(index)]?.push(gate);
      gates.push({ place, index: entry, from: begun(index), to: gate });
    }
    const above = indexOf.get(place.ancestors.at(-1));
    if (above === undefined) continue;
    edges[begun(index)]?.push(begun(above));
    edges[done(above)]?.push(done(index));
  }
  for (const [index, { item }] of all.entries()) {
    const gate = item.id?.trim() ? gateOf.get(item.id) : undefined;
    if (gate !== undefined) edges[gate]?.push(done(index));
  }
  return { edges, gates, ids: new Map([...gateOf].map(([id, node]) => [node, id])) };
}

function begun(index: number): number {
  return 2 * index;
}

function done(index: number): number {
  return 2 * index + 1;
}

/** What is met on the way round from the first gate, within the circle. */
function idsAlong(graph: WaitGraph, component: readonly number[], gates: readonly GraphGate[]): readonly string[] {
  const waiting = new Map(gates.map(({ from, place }) => [from, place.item.id]));
  const ids = new Set<string>();
  const seen = new Set<number>();
  const stack = gates.slice(0, 1).map(({ from }) => from);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const id = waiting.get(node) ?? graph.ids.get(node);
    if (id?.trim()) ids.add(id);
    const next = (graph.edges[node] ?? []).filter((target) => component[target] === component[node]);
    for (const target of next.reverse()) stack.push(target);
  }
  return [...ids];
}
