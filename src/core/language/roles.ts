import type { RecordKind } from '../model/recordKind';

/** What a text of a record stands for. */
export type Role =
  /** Names something that is somewhere else. */
  | 'item'
  | 'objective'
  | 'person'
  | 'issue'
  | 'change'
  | 'feedback'
  | 'customer'
  | 'evidence'
  | 'secret'
  /** Texts with a set of usual values. */
  | 'checklistKind'
  | 'channel'
  | 'language'
  | 'timezone'
  | 'industry'
  | 'module'
  | 'tag'
  /** Gives a thing its id. */
  | 'itemId'
  | 'objectiveId'
  | 'memberId'
  | 'contactId';

type Roles = Readonly<Record<string, Role>>;

const checklist: Roles = {
  kind: 'checklistKind',
  'items.*.id': 'itemId',
  'items.*.requires.*': 'item',
  'items.*.objective': 'objective',
  'items.*.secret': 'secret',
};

const roles: Readonly<Record<RecordKind, Roles>> = {
  trip: {
    customer: 'customer',
    timezone: 'timezone',
    language: 'language',
    'team.*.id': 'memberId',
    'objectives.*.id': 'objectiveId',
  },
  checklist,
  template: checklist,
  issue: { module: 'module', 'tags.*': 'tag' },
  // A free key that is an item's id.
  change: { 'moves.*': 'item' },
  feedback: { from: 'person', issue: 'issue', change: 'change' },
  day: {
    'agreed.with': 'person',
    'plan.morning.*.item': 'item',
    'plan.afternoon.*.item': 'item',
    'plan.evening.*.item': 'item',
    'plan.morning.*.issue': 'issue',
    'plan.afternoon.*.issue': 'issue',
    'plan.evening.*.issue': 'issue',
  },
  review: { 'feedback.*': 'feedback', 'with.*': 'person' },
  customer: {
    industry: 'industry',
    'customs.language': 'language',
    'customs.channel': 'channel',
    'contacts.*.id': 'contactId',
    'contacts.*.channel': 'channel',
    'contacts.*.language': 'language',
    'contacts.*.timezone': 'timezone',
  },
};

const people: ReadonlySet<string> = new Set(['by', 'owner', 'doneBy', 'reportedBy', 'requestedBy']);

/** The part that the value at a place plays; of a free key, the key. */
export function roleAt(kind: RecordKind, pattern: string): Role | undefined {
  const own = roles[kind][pattern];
  if (own) return own;
  const steps = pattern.split('.');
  const last = steps.at(-1) ?? '';
  if (people.has(last)) return 'person';
  return last === 'evidence' || (last === '*' && steps.at(-2) === 'evidence') ? 'evidence' : undefined;
}

/** The part that the keys of a map play whose keys are free. */
export function roleOfKeys(kind: RecordKind, pattern: string): Role | undefined {
  return roles[kind][pattern === '' ? '*' : `${pattern}.*`];
}
