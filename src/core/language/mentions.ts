import type { Path } from '../model/problem';
import type { RecordKind } from '../model/recordKind';
import { roleAt, roleOfKeys, type Role } from './roles';
import { placeAt } from './shape';
import { walkTree, type Range, type TreeNode } from './textTree';

/** What can be named from elsewhere. Items and objectives share their ids. */
export type Target = 'item' | 'objective' | 'person' | 'issue' | 'change' | 'feedback' | 'customer';

/** A place in a record that gives or uses an id. */
export interface Mention {
  readonly target: Target;
  readonly id: string;
  readonly path: Path;
  /** With its quotes. */
  readonly range: Range;
  readonly isDefinition: boolean;
  /** The id is a key, not a value. */
  readonly atKey: boolean;
}

const definitions: Readonly<Partial<Record<Role, Target>>> = {
  itemId: 'item',
  objectiveId: 'objective',
  memberId: 'person',
  contactId: 'person',
};
const references: Readonly<Partial<Record<Role, Target>>> = {
  item: 'item',
  objective: 'objective',
  person: 'person',
  issue: 'issue',
  change: 'change',
  feedback: 'feedback',
  customer: 'customer',
};

/** Every id that a record gives or uses, in the text's order; with `only`, of this id. */
export function mentionsIn(kind: RecordKind, root: TreeNode, only?: string): readonly Mention[] {
  const found: Mention[] = [];
  walkTree(root, (path, { key, keyRange, value }) => {
    if (typeof key === 'string' && (only === undefined || key === only)) {
      const target = targetOfKey(kind, path);
      if (target) found.push({ target, id: key, path, range: keyRange, isDefinition: false, atKey: true });
    }
    if (value.type !== 'scalar' || value.style === 'block') return;
    const id = value.text.trim();
    if (id === '' || (only !== undefined && id !== only)) return;
    const place = placeAt(kind, path);
    const role = place && roleAt(kind, place.pattern);
    const isDefinition = role !== undefined && definitions[role] !== undefined;
    // A free key's role is the key's, not that of what stands behind it.
    if (!role || (typeof key === 'string' && roleOfKey(kind, path))) return;
    const target = definitions[role] ?? references[role];
    if (target) found.push({ target, id, path, range: value.range, isDefinition, atKey: false });
  });
  return found;
}

function targetOfKey(kind: RecordKind, path: Path): Target | undefined {
  const role = roleOfKey(kind, path);
  return role && references[role];
}

function roleOfKey(kind: RecordKind, path: Path): Role | undefined {
  const parent = placeAt(kind, path.slice(0, -1));
  return parent?.shape.type === 'map' && parent.shape.others ? roleOfKeys(kind, parent.pattern) : undefined;
}

/** The mention that touches an offset. */
export function mentionAt(kind: RecordKind, root: TreeNode, offset: number): Mention | undefined {
  return mentionsIn(kind, root).find(({ range }) => range[0] <= offset && offset <= range[1]);
}

/** Whether two mentions are of one thing. */
export function sameTarget(a: Pick<Mention, 'target' | 'id'>, b: Pick<Mention, 'target' | 'id'>): boolean {
  return a.target === b.target && a.id === b.id;
}
