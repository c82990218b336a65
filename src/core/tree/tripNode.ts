import type { RecordFile, TripContents } from '../model/contents';
import type { Problem } from '../model/problem';
import type { Trip } from '../model/trip';
import { checklistKinds } from '../model/words';
import { movesOf } from '../rules/due';
import { gateIndexOf } from '../rules/gates';
import { phaseOf } from '../rules/phase';
import { siteDay } from '../rules/siteClock';
import { checklistNode, type HasSecret, type TripFacts } from './checklistNodes';
import type { ChecklistNode, TripNode } from './nodes';
import { TripProblems } from './problemCounts';
import { fileNode, groupNodes } from './recordNodes';

/** The row of a trip whose contents are not in memory. */
export function bareTripNode(
  { folder, id, trip }: { readonly folder: string; readonly id: string; readonly trip: Trip },
  now: number,
): TripNode {
  return {
    kind: 'trip',
    id: folder,
    folder,
    tripId: id,
    title: trip.title ?? id,
    phase: phaseOf(trip, now),
    start: trip.start,
    end: trip.end,
    customer: trip.customer,
    progress: undefined,
    overdue: 0,
    problems: 0,
    children: [],
  };
}

/** The row of a trip with everything below it. `cross`: the problems that follow from several files. */
export function tripNode(
  contents: TripContents,
  cross: ReadonlyMap<string, readonly Problem[]> | undefined,
  now: number,
  hasSecret?: HasSecret,
): TripNode {
  const { trip, customer } = contents;
  const { value } = trip;
  const phase = phaseOf(value, now);
  const problems = new TripProblems(cross);
  const facts: TripFacts = {
    contents,
    gates: gateIndexOf(contents.checklists),
    moves: movesOf(contents.changes),
    today: siteDay(now, value.timezone),
    late: phase === 'active' || phase === 'planned',
    hasSecret,
  };
  const lists = [...contents.checklists].sort(byKind).map((file) => checklistNode(file, problems.of(file), facts));
  const groups = groupNodes(facts, problems);
  const retro = contents.hasRetro ? [fileNode(contents, 'retro.md', 'retro')] : [];
  const children = [...lists, ...groups, ...retro];
  return {
    ...bareTripNode({ folder: contents.folder, id: contents.id, trip: value }, now),
    customer: customer?.value.name ?? value.customer,
    progress: deliverablesOf(lists)?.progress,
    overdue: [...lists, ...groups].reduce((sum, { overdue }) => sum + overdue, 0),
    problems: problems.of(trip).length + children.reduce((sum, node) => sum + node.problems, 0),
    children,
  };
}

function deliverablesOf(lists: readonly ChecklistNode[]): ChecklistNode | undefined {
  return lists.find(({ listKind }) => listKind === 'deliverables');
}

function byKind(a: RecordFile<'checklist'>, b: RecordFile<'checklist'>): number {
  return rank(a) - rank(b) || (a.path < b.path ? -1 : 1);
}

function rank({ value, id }: RecordFile<'checklist'>): number {
  const index = checklistKinds.findIndex((kind) => kind === (value.kind ?? id));
  return index < 0 ? checklistKinds.length : index;
}
