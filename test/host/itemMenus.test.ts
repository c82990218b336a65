import * as vscode from 'vscode';
import type { ItemNode, TreeNode } from '../../src/core/tree/nodes';
import { tripNode } from '../../src/core/tree/tripNode';
import { targetOf } from '../../src/features/trips/row';
import { treeItemOf } from '../../src/features/trips/treeItems';
import { Row } from '../../src/host/tree/row';
import { contentsFor, duringTrip, tripYaml } from '../unit/tree/contentsFor';
import { equal, ok } from './support/assert';

const list = `kind: deliverables
items:
  - {id: open}
  - {id: done, done: true}
  - {id: skipped, skipped: {why: no}}
  - {id: above, skipped: {why: no}, items: [{id: below}]}
  - {id: both, items: [{id: only, skipped: {why: no}}]}
`;

interface MenuEntry {
  readonly command: string;
  readonly when: string;
}

/** Whether the menu of a row with that context has the command: the part of the clause that is about the row. */
function hasEntry(command: string, context: string): boolean {
  const manifest = vscode.extensions.getExtension('onsite.onsite')?.packageJSON as {
    readonly contributes: { readonly menus: Readonly<Record<string, readonly MenuEntry[]>> };
  };
  const entries = manifest.contributes.menus['view/item/context']?.filter((entry) => entry.command === command) ?? [];
  ok(entries.length > 0, `${command} is in no menu`);
  return entries.some(({ when }) => {
    const pattern = /viewItem =~ \/(.*)\/$/.exec(when)?.[1];
    return pattern !== undefined && new RegExp(pattern).test(context);
  });
}

/** Ids of a list's items in whose menu the command is. */
function offeredFor(text: string, hasSecret: boolean): (command: string) => readonly (string | undefined)[] {
  const contents = contentsFor({ 'trip.yaml': tripYaml, 'checklists/a.yaml': text });
  const items: ItemNode[] = [];
  const collect = (node: TreeNode) => {
    if (node.kind === 'item') items.push(node);
    node.children.forEach(collect);
  };
  collect(tripNode(contents, undefined, duringTrip, () => hasSecret));
  return (command) =>
    items
      .filter((node) => {
        const row = new Row<TreeNode>(node, undefined, targetOf);
        const { contextValue } = treeItemOf(row, { onlyActive: true, filtering: false, expanded: undefined });
        return hasEntry(command, contextValue ?? '');
      })
      .map(({ item }) => item.id);
}

describe('the menu of an item', () => {
  it('offers to skip what is not, and to take up again what is skipped itself', () => {
    const offered = offeredFor(list, false);
    equal(offered('onsite.unskipItem'), ['skipped', 'above', 'only'], 'take up again');
    equal(offered('onsite.skipItem'), ['open', 'done'], 'skip');
    equal(offered('onsite.toggleItem').length, 7, 'tick');
  });

  it('offers to forget only a secret that this machine has', () => {
    const secrets = 'kind: toolkit\nitems:\n  - {id: none}\n  - {id: named, secret: erp-db}\n';
    for (const [has, forget] of [
      [false, []],
      [true, ['named']],
    ] as const) {
      const offered = offeredFor(secrets, has);
      equal(offered('onsite.setSecret'), ['named'], 'set');
      equal(offered('onsite.copySecret'), ['named'], 'copy');
      equal(offered('onsite.forgetSecret'), [...forget], 'forget');
    }
  });
});
