import type { Path, Plain } from '../model/problem';
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
    const role = roleOfValue(kind, path);
    const target = role && (definitions[role] ?? references[role]);
    if (!target) return;
    const isDefinition = definitions[role] !== undefined;
    found.push({ target, id, path, range: value.range, isDefinition, atKey: false });
  });
  return found;
}

/**
 * Where a record names a thing as YAML reads it: also what `mentionsIn` passes over, which is behind tags and `? `, in
 * blocks of text, merged from elsewhere, or one text in the place of a list.
 */
export function namedIn(
  kind: RecordKind,
  root: Plain | undefined,
  thing: Pick<Mention, 'target' | 'id'>,
): readonly Pick<Mention, 'path' | 'isDefinition' | 'atKey'>[] {
  const found: Pick<Mention, 'path' | 'isDefinition' | 'atKey'>[] = [];
  const visit = (value: Plain, path: Path): void => {
    if (typeof value !== 'object') {
      if (String(value).trim() !== thing.id) return;
      const role = roleOfValue(kind, path);
      const target = role && (definitions[role] ?? references[role]);
      if (target === thing.target) {
        found.push({ path, isDefinition: role !== undefined && definitions[role] !== undefined, atKey: false });
      }
      return;
    }
    if (Array.isArray(value)) (value as readonly Plain[]).forEach((entry, index) => visit(entry, [...path, index]));
    else {
      for (const [key, entry] of Object.entries(value ?? {}) as [string, Plain][]) {
        const at = [...path, key];
        if (key === thing.id && targetOfKey(kind, at) === thing.target) {
          found.push({ path: at, isDefinition: false, atKey: true });
        }
        visit(entry, at);
      }
    }
  };
  visit(root ?? null, []);
  return found;
}

function roleOfValue(kind: RecordKind, path: Path): Role | undefined {
  // A free key's role is the key's, not that of what stands behind it.
  if (typeof path.at(-1) === 'string' && roleOfKey(kind, path)) return undefined;
  const place = placeAt(kind, path);
  return place && roleAt(kind, place.shape.type === 'list' ? `${place.pattern}.*` : place.pattern);
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
