import type { RecordFile, TripContents } from '../model/contents';
import { stages } from '../model/words';
import { isOverdue } from '../rules/due';
import { personName } from '../rules/people';
import { nextStepOf, stageOf } from '../rules/stage';
import { confirmationFact, type TripFacts } from './checklistNodes';
import type {
  ChangeNode,
  DayNode,
  FeedbackNode,
  FileNode,
  GroupName,
  GroupNode,
  IssueNode,
  ReviewNode,
  StageNode,
  TreeNode,
} from './nodes';
import { isStale, problemsBelow, type TripProblems } from './problemCounts';

/** The groups of a trip's records and files, those that hold nothing left out. */
export function groupNodes(facts: TripFacts, problems: TripProblems): readonly GroupNode[] {
  const { contents } = facts;
  const issues = contents.issues.map((file) => issueNode(file, facts, problems));
  const changes = contents.changes.map((file) => changeNode(file, contents, problems));
  const feedback = contents.feedback.map((file) => feedbackNode(file, contents, problems));
  const days = [...contents.days].reverse().map((file) => dayNode(file, facts, problems));
  const reviews = [...contents.reviews].reverse().map((file) => reviewNode(file, contents, problems));
  const groups: readonly GroupNode[] = [
    group(
      contents,
      'issues',
      stageNodes(contents, issues),
      issues.length,
      issues.filter(({ next }) => next).length,
      issues.filter(({ overdue }) => overdue).length,
    ),
    group(contents, 'changes', changes, changes.length, changes.filter((node) => !node.file.value.decision).length),
    group(contents, 'feedback', feedback, feedback.length, feedback.filter((n) => !n.file.value.answer).length),
    group(contents, 'days', days, days.length, 0),
    group(contents, 'reviews', reviews, reviews.length, 0),
    group(contents, 'evidence', fileNodes(contents, contents.evidence, 'evidence'), contents.evidence.length, 0),
    group(contents, 'reports', fileNodes(contents, contents.reports, 'report'), contents.reports.length, 0),
  ];
  return groups.filter(({ count }) => count > 0);
}

/** The row of a file that is not a record. */
export function fileNode(contents: TripContents, path: string, role: FileNode['role']): FileNode {
  const id = `${contents.folder}#${path}`;
  return { kind: 'file', id, folder: contents.folder, path, role, problems: 0, children: [] };
}

function fileNodes(contents: TripContents, paths: readonly string[], role: FileNode['role']): readonly FileNode[] {
  return paths.map((path) => fileNode(contents, path, role));
}

function group(
  { folder }: TripContents,
  name: GroupName,
  children: readonly TreeNode[],
  count: number,
  open: number,
  overdue = 0,
): GroupNode {
  const problems = children.reduce((sum, node) => sum + node.problems, 0);
  return { kind: 'group', id: `${folder}#${name}`, folder, group: name, count, open, overdue, problems, children };
}

function stageNodes({ folder }: TripContents, issues: readonly IssueNode[]): readonly StageNode[] {
  return stages.flatMap((stage) => {
    const children = issues.filter((issue) => issue.stage === stage);
    if (children.length === 0) return [];
    const problems = children.reduce((sum, node) => sum + node.problems, 0);
    return [
      { kind: 'stage', id: `${folder}#issues#${stage}`, folder, stage, count: children.length, problems, children },
    ];
  });
}

function base(contents: TripContents, file: RecordFile, problems: TripProblems) {
  return {
    id: `${contents.folder}#${file.path}`,
    folder: contents.folder,
    path: file.path,
    problems: problemsBelow(problems.of(file)),
    children: [],
  };
}

function person(contents: TripContents, who: string | undefined): string | undefined {
  return who === undefined ? undefined : personName(who, contents.trip.value, contents.customer?.value);
}

function issueNode(file: RecordFile<'issue'>, facts: TripFacts, problems: TripProblems): IssueNode {
  const { contents, today, late } = facts;
  const { value } = file;
  const next = nextStepOf(value);
  // Once it is resolved, the date was kept: what is missing is the customer's word.
  const working = next !== undefined && next !== 'confirm';
  return {
    ...base(contents, file, problems),
    kind: 'issue',
    file,
    title: value.title ?? file.id,
    stage: stageOf(value),
    next,
    owner: person(contents, value.owner),
    due: value.due,
    overdue: late && working && isOverdue(value.due, today),
    confirmation: confirmationFact(value.confirmed, isStale(problems.of(file), [])),
  };
}

function changeNode(file: RecordFile<'change'>, contents: TripContents, problems: TripProblems): ChangeNode {
  return {
    ...base(contents, file, problems),
    kind: 'change',
    file,
    title: file.value.title ?? file.id,
    requestedBy: person(contents, file.value.requestedBy),
    confirmation: confirmationFact(file.value.confirmed, isStale(problems.of(file), [])),
  };
}

function feedbackNode(file: RecordFile<'feedback'>, contents: TripContents, problems: TripProblems): FeedbackNode {
  const said = file.value.said?.trim().split('\n')[0];
  return {
    ...base(contents, file, problems),
    kind: 'feedback',
    file,
    title: said || file.id,
    from: person(contents, file.value.from),
  };
}

function dayNode(file: RecordFile<'day'>, { contents, today }: TripFacts, problems: TripProblems): DayNode {
  const { plan, agreed } = file.value;
  const entries = [...(plan?.morning ?? []), ...(plan?.afternoon ?? []), ...(plan?.evening ?? [])];
  return {
    ...base(contents, file, problems),
    kind: 'day',
    file,
    done: entries.filter(({ done }) => done).length,
    total: entries.length,
    today: file.id === today,
    agreedWith: person(contents, agreed?.with),
  };
}

function reviewNode(file: RecordFile<'review'>, contents: TripContents, problems: TripProblems): ReviewNode {
  return { ...base(contents, file, problems), kind: 'review', file };
}
