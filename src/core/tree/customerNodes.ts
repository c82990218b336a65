import type { Contact, Customer } from '../model/customer';
import type { RecordFile } from '../model/contents';
import type { Path } from '../model/problem';
import { nameOf, parentUri } from '../library/uris';
import { isTimezone } from '../rules/siteClock';
import type { TripPhase } from '../rules/phase';
import { problemsBelow } from './problemCounts';

/*
 * The customers view as plain facts, without words. A node's id is unique in the tree and the same after every rebuild.
 */

interface Base {
  readonly id: string;
  readonly children: readonly CustomerTreeNode[];
  /** Errors and warnings at or below the node. */
  readonly problems: number;
  /** URI of the folder of the file behind the row, and the file's path in it. */
  readonly folder: string;
  readonly path: string;
  /** Where in the file. */
  readonly at: Path | undefined;
}

export interface CustomerNode extends Base {
  readonly kind: 'customer';
  readonly customerId: string;
  readonly title: string;
  readonly industry: string | undefined;
  readonly trips: number;
}

export const customerGroups = ['contacts', 'processes', 'systems', 'painPoints', 'customs', 'trips'] as const;
export type CustomerGroup = (typeof customerGroups)[number];

export interface CustomerGroupNode extends Base {
  readonly kind: 'group';
  readonly group: CustomerGroup;
  readonly count: number;
  /** Entries that lack what matters on a bad day: a fallback, a need. */
  readonly lacking: number;
}

export interface ContactNode extends Base {
  readonly kind: 'contact';
  readonly contact: Contact;
  readonly title: string;
  /** One that exists. */
  readonly timezone: string | undefined;
  /** What there is to reach them by. */
  readonly addresses: readonly AddressKind[];
}

export const addressKinds = ['phone', 'email', 'wechat'] as const;
export type AddressKind = (typeof addressKinds)[number];

export interface ProcessNode extends Base {
  readonly kind: 'process';
  readonly title: string;
  readonly notes: string | undefined;
}

export interface SystemNode extends Base {
  readonly kind: 'system';
  readonly title: string;
  readonly role: string | undefined;
  readonly fallback: string | undefined;
}

export interface PainNode extends Base {
  readonly kind: 'pain';
  readonly title: string;
  readonly need: string | undefined;
}

export type DetailName =
  'organisation' | 'fallback' | 'need' | 'notes' | 'language' | 'channel' | 'ceremony' | AddressKind;

/** One text of a profile. */
export interface DetailNode extends Base {
  readonly kind: 'detail';
  readonly detail: DetailName;
  readonly text: string;
}

/** A trip to the customer. Its file is the trip's. */
export interface VisitNode extends Base {
  readonly kind: 'visit';
  readonly title: string;
  readonly phase: TripPhase;
  readonly start: string | undefined;
  readonly end: string | undefined;
}

export type CustomerTreeNode =
  CustomerNode | CustomerGroupNode | ContactNode | ProcessNode | SystemNode | PainNode | DetailNode | VisitNode;

/** A trip to a customer, as its row tells it. */
export interface Visit {
  readonly folder: string;
  readonly title: string;
  readonly phase: TripPhase;
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** The row of a customer with everything below it. */
export function customerNode(file: RecordFile<'customer'>, visits: readonly Visit[]): CustomerNode {
  const { value } = file;
  const rows = new RowsOf(file);
  return {
    ...rows.base('', undefined, [
      ...rows.details([], value, ['organisation']),
      ...rows.group('contacts', contactNodes(value, rows)),
      ...rows.group('processes', processNodes(value, rows)),
      ...rows.group('systems', systemNodes(value, rows), (node) => node.fallback === undefined),
      ...rows.group('painPoints', painNodes(value, rows), (node) => node.need === undefined),
      ...rows.group('customs', rows.details(['customs'], value.customs, customsDetails, 'customs')),
      ...rows.group(
        'trips',
        visits.map((visit) => visitNode(visit, file.path)),
      ),
    ]),
    kind: 'customer',
    customerId: file.id,
    title: filled(value.name) ?? file.id,
    industry: filled(value.industry),
    trips: visits.length,
  };
}

function contactNodes({ contacts = [] }: Customer, rows: RowsOf): readonly ContactNode[] {
  return contacts.map((contact, index) => {
    const at = ['contacts', index];
    const key = rows.key('contacts', contact.id ?? contact.name);
    const { timezone } = contact;
    return {
      ...rows.base(key, at, rows.details(at, contact, contactDetails, key)),
      kind: 'contact',
      contact,
      title: filled(contact.name) ?? filled(contact.id) ?? '',
      timezone: timezone !== undefined && isTimezone(timezone) ? timezone : undefined,
      addresses: addressKinds.filter((kind) => filled(contact[kind]) !== undefined),
    };
  });
}

const customsDetails = ['ceremony', 'channel', 'language', 'notes'] as const;
const contactDetails = [...addressKinds, 'language'] as const;

function processNodes({ processes = [] }: Customer, rows: RowsOf): readonly ProcessNode[] {
  return processes.map(({ id, name, notes }, index) => {
    const at = ['processes', index];
    const key = rows.key('processes', id ?? name);
    return {
      // Its one text stands beside its name.
      ...rows.base(key, at, []),
      kind: 'process',
      title: filled(name) ?? filled(id) ?? '',
      notes: filled(notes),
    };
  });
}

function systemNodes({ systems = [] }: Customer, rows: RowsOf): readonly SystemNode[] {
  return systems.map(({ name, role, fallback }, index) => {
    const at = ['systems', index];
    const key = rows.key('systems', name);
    return {
      ...rows.base(key, at, rows.details(at, { fallback }, ['fallback'], key)),
      kind: 'system',
      title: filled(name) ?? '',
      role: filled(role),
      fallback: filled(fallback),
    };
  });
}

function painNodes({ painPoints = [] }: Customer, rows: RowsOf): readonly PainNode[] {
  return painPoints.map(({ text, need }, index) => {
    const at = ['painPoints', index];
    const key = rows.key('painPoints', text);
    return {
      ...rows.base(key, at, rows.details(at, { need }, ['need'], key)),
      kind: 'pain',
      title: filled(text) ?? '',
      need: filled(need),
    };
  });
}

function visitNode({ folder, ...visit }: Visit, customer: string): VisitNode {
  const id = `${customer}#trips/${folder}`;
  return { kind: 'visit', id, folder, path: 'trip.yaml', at: undefined, problems: 0, children: [], ...visit };
}

/** Makes the rows of one file. */
class RowsOf {
  private readonly folder: string;
  private readonly path: string;
  private readonly taken = new Map<string, number>();

  constructor(private readonly file: RecordFile<'customer'>) {
    this.folder = parentUri(file.path) ?? '';
    this.path = nameOf(file.path);
  }

  base(key: string, at: Path | undefined, children: readonly CustomerTreeNode[]): Base {
    const { file, folder, path } = this;
    const id = key === '' ? file.path : `${file.path}#${key}`;
    return { id, folder, path, at, problems: problemsBelow(file.problems, at), children };
  }

  /** A key for an entry of a list that is the same when others come or go, though two may bear one name. */
  key(list: CustomerGroup, name: string | undefined): string {
    const key = `${list}/${name ?? ''}`;
    const count = this.taken.get(key) ?? 0;
    this.taken.set(key, count + 1);
    return count === 0 ? key : `${key}~${count}`;
  }

  details<K extends DetailName>(
    at: Path,
    record: Readonly<Partial<Record<K, string | number | undefined>>> | undefined,
    names: readonly K[],
    key = '',
  ): readonly DetailNode[] {
    return names.flatMap((detail): readonly DetailNode[] => {
      const text = filled(record?.[detail]);
      if (text === undefined) return [];
      const path = [...at, detail];
      return [{ ...this.base(`${key}/${detail}`, path, []), kind: 'detail', detail, text }];
    });
  }

  /** A group with its rows, left out where there are none. */
  group<N extends CustomerTreeNode>(
    group: CustomerGroup,
    children: readonly N[],
    lacks: (node: N) => boolean = () => false,
  ): readonly CustomerGroupNode[] {
    if (children.length === 0) return [];
    const at = group === 'trips' ? undefined : [group];
    const base = this.base(group, at, children);
    const lacking = children.filter(lacks).length;
    return [{ ...base, problems: at ? base.problems : 0, kind: 'group', group, count: children.length, lacking }];
  }
}

function filled(text: string | number | undefined): string | undefined {
  return text === undefined || String(text).trim() === '' ? undefined : String(text).trim();
}
