import type { Item } from '../model/checklist';
import type { RecordFile } from '../model/contents';
import type { Path } from '../model/problem';
import type { Phase, Stage } from '../model/words';
import type { TripPhase } from '../rules/phase';
import type { ItemState } from '../rules/items';
import type { Progress } from '../rules/progress';
import type { NextStep } from '../rules/stage';

/*
 * The trips view as plain facts. No words: those are the view's, in the person's language. A node's id is unique in
 * the tree and the same after every rebuild, so that what was expanded stays so.
 */

interface Base {
  readonly id: string;
  readonly children: readonly TreeNode[];
  /** Errors and warnings in the node's file at or below the node. */
  readonly problems: number;
}

/** Trips of one phase. */
export interface PhaseNode extends Base {
  readonly kind: 'phase';
  readonly phase: Phase;
}

export interface TripNode extends Base {
  readonly kind: 'trip';
  readonly folder: string;
  readonly tripId: string;
  readonly title: string;
  readonly phase: TripPhase;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly customer: string | undefined;
  /** Of the deliverables; undefined until the contents are known. */
  readonly progress: Progress | undefined;
  readonly overdue: number;
}

export interface ChecklistNode extends Base {
  readonly kind: 'checklist';
  readonly folder: string;
  readonly path: string;
  readonly listKind: string;
  readonly title: string;
  readonly progress: Progress;
  readonly overdue: number;
}

/** How far the customer's word on something has come. */
export type ConfirmationFact = 'none' | 'satisfied' | 'dissatisfied' | 'stale';

export interface ItemNode extends Base {
  readonly kind: 'item';
  readonly folder: string;
  readonly path: string;
  readonly at: Path;
  readonly item: Item;
  readonly label: string;
  readonly state: ItemState;
  /** Leaves only have one of their own. */
  readonly progress: Progress | undefined;
  /** What it waits for, as people call it. */
  readonly waitsFor: readonly string[];
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly overdue: boolean;
  readonly confirmation: ConfirmationFact;
  /** It names a secret that has no value on this machine. */
  readonly missingSecret: boolean;
}

/** The groups of a trip other than its checklists. */
export const groupNames = ['issues', 'changes', 'feedback', 'days', 'reviews', 'evidence', 'reports'] as const;
export type GroupName = (typeof groupNames)[number];

export interface GroupNode extends Base {
  readonly kind: 'group';
  readonly folder: string;
  readonly group: GroupName;
  readonly count: number;
  /** How many of them still want something: open issues, undecided changes, unanswered feedback. */
  readonly open: number;
  /** How many of the issues are late. */
  readonly overdue: number;
}

/** The issues of one stage. */
export interface StageNode extends Base {
  readonly kind: 'stage';
  readonly folder: string;
  readonly stage: Stage;
  readonly count: number;
}

export interface IssueNode extends Base {
  readonly kind: 'issue';
  readonly folder: string;
  readonly path: string;
  readonly file: RecordFile<'issue'>;
  readonly title: string;
  readonly stage: Stage;
  readonly next: NextStep | undefined;
  readonly owner: string | undefined;
  readonly due: string | undefined;
  readonly overdue: boolean;
  readonly confirmation: ConfirmationFact;
}

export interface ChangeNode extends Base {
  readonly kind: 'change';
  readonly folder: string;
  readonly path: string;
  readonly file: RecordFile<'change'>;
  readonly title: string;
  /** As people call them. */
  readonly requestedBy: string | undefined;
  readonly confirmation: ConfirmationFact;
}

export interface FeedbackNode extends Base {
  readonly kind: 'feedback';
  readonly folder: string;
  readonly path: string;
  readonly file: RecordFile<'feedback'>;
  readonly title: string;
  readonly from: string | undefined;
}

export interface DayNode extends Base {
  readonly kind: 'day';
  readonly folder: string;
  readonly path: string;
  readonly file: RecordFile<'day'>;
  readonly done: number;
  readonly total: number;
  readonly today: boolean;
  readonly agreedWith: string | undefined;
}

export interface ReviewNode extends Base {
  readonly kind: 'review';
  readonly folder: string;
  readonly path: string;
  readonly file: RecordFile<'review'>;
}

/** A file that is not a record: evidence, a report, the retrospective. */
export interface FileNode extends Base {
  readonly kind: 'file';
  readonly folder: string;
  readonly path: string;
  readonly role: 'evidence' | 'report' | 'retro';
}

export type TreeNode =
  | PhaseNode
  | TripNode
  | ChecklistNode
  | ItemNode
  | GroupNode
  | StageNode
  | IssueNode
  | ChangeNode
  | FeedbackNode
  | DayNode
  | ReviewNode
  | FileNode;
export type NodeKind = TreeNode['kind'];
