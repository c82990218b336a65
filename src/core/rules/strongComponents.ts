interface Frame {
  readonly node: number;
  next: number;
}

/**
 * The strongly connected components of a graph, by number: two nodes have the same one when each is reached from the
 * other. `edges`: by node, where it leads. Tarjan's algorithm without recursion: a way may be as long as the graph.
 */
export function strongComponents(edges: readonly (readonly number[])[]): readonly number[] {
  const order = new Array<number>(edges.length).fill(-1);
  const low = new Array<number>(edges.length).fill(0);
  const component = new Array<number>(edges.length).fill(-1);
  const stack: number[] = [];
  let visited = 0;
  let found = 0;
  const enter = (node: number): Frame => {
    order[node] = low[node] = visited++;
    stack.push(node);
    return { node, next: 0 };
  };
  const reach = (node: number, depth: number | undefined) => {
    low[node] = Math.min(low[node] ?? 0, depth ?? 0);
  };
  for (let root = 0; root < edges.length; root++) {
    if (order[root] !== -1) continue;
    const way = [enter(root)];
    for (let frame = way.at(-1); frame; frame = way.at(-1)) {
      const { node } = frame;
      const target = edges[node]?.[frame.next++];
      if (target !== undefined) {
        if (order[target] === -1) way.push(enter(target));
        else if (component[target] === -1) reach(node, order[target]);
        continue;
      }
      way.pop();
      const above = way.at(-1);
      if (above) reach(above.node, low[node]);
      if (low[node] !== order[node]) continue;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        component[member] = found;
        if (member === node) break;
      }
      found++;
    }
  }
  return component;
}
