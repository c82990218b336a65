import assert from 'node:assert/strict';
import { checkTrip } from '../../../src/core/rules/checkTrip';
import { digestOfIssue } from '../../../src/core/rules/digest';
import { unansweredOf } from '../../../src/core/rules/unanswered';
import { contentsFor, tripYaml } from '../tree/contentsFor';

const customer = { 'customer.yaml': 'name: ACME\n' };

/** `file code path` of every problem that follows from several files. */
function problemsOf(files: Readonly<Record<string, string>>, evidence: readonly string[] = []): readonly string[] {
  const found = checkTrip(contentsFor({ 'trip.yaml': tripYaml, ...customer, ...files }, { evidence }));
  return [...found].flatMap(([file, problems]) =>
    problems.map(({ code, path }) => `${file} ${code} ${path.join('.')}`),
  );
}

describe('checkTrip', () => {
  it('finds nothing wrong with a good trip', () => {
    const files = {
      'checklists/a.yaml':
        'items: [{id: a, objective: order-to-cash, evidence: [evidence/x.txt]}, {id: b, requires: [a]}]',
      'issues/2026-03-12-x-0000.yaml': 'title: X\n',
      'days/2026-03-12.yaml': 'plan: {morning: [{text: x, item: a, issue: 2026-03-12-x-0000}]}',
    };
    assert.deepEqual(problemsOf(files, ['evidence/x.txt']), []);
  });

  it('finds ids that more than one file bears, at each of them', () => {
    assert.deepEqual(
      problemsOf({
        'checklists/a.yaml': 'items: [{id: x}, {id: order-to-cash}]',
        'checklists/b.yaml': 'items: [{id: x}]',
      }),
      [
        'trip.yaml duplicate-id objectives.0.id',
        'checklists/a.yaml duplicate-id items.1.id',
        'checklists/a.yaml duplicate-id items.0.id',
        'checklists/b.yaml duplicate-id items.0.id',
      ],
    );
  });

  it('finds ids that nothing bears, with the one that was meant', () => {
    const files = {
      'checklists/a.yaml': 'items: [{id: sample-import, requires: [sample-inport]}, {id: b, objective: cash}]',
      'changes/c.yaml': 'moves: {nobody: 2026-03-12}',
      'feedback/f.yaml': 'issue: i\nchange: c',
      'days/2026-03-12.yaml': 'plan: {evening: [{item: x, issue: y}]}',
      'reviews/2026-W11.yaml': 'feedback: [f, g]',
    };
    assert.deepEqual(problemsOf(files), [
      'checklists/a.yaml missing-id items.0.requires.0',
      'checklists/a.yaml missing-id items.1.objective',
      'changes/c.yaml missing-id moves.nobody',
      'feedback/f.yaml missing-id issue',
      'days/2026-03-12.yaml missing-id plan.evening.0.item',
      'days/2026-03-12.yaml missing-id plan.evening.0.issue',
      'reviews/2026-W11.yaml missing-id feedback.1',
    ]);
    const contents = contentsFor({ 'trip.yaml': tripYaml, ...files });
    const [first] = checkTrip(contents).get('checklists/a.yaml') ?? [];
    assert.equal(first?.data?.['suggestion'], 'sample-import');
  });

  it('does not miss ids that a list may bear which cannot be read', () => {
    const files = { 'checklists/a.yaml': 'items: [{id: a, requires: [b]}]', 'checklists/b.yaml': 'items: [{id: b' };
    assert.deepEqual(problemsOf(files), []);
  });

  it('tells a circle once at each of its members', () => {
    const text = 'items: [{id: a, requires: [b]}, {id: b, requires: [x, a]}, {id: c, requires: [a]}, {id: x}]';
    assert.deepEqual(problemsOf({ 'checklists/a.yaml': text }), [
      'checklists/a.yaml gate-circle items.0.requires.0',
      'checklists/a.yaml gate-circle items.1.requires.1',
    ]);
  });

  it('finds stale confirmations, dates outside the trip, evidence and customers that are not there', () => {
    const files = {
      'issues/i.yaml': 'title: I\ndue: 2026-04-01\nconfirmed: {digest: sha256-0, evidence: evidence/no.jpg}',
      'issues/j.yaml': `title: J\nconfirmed: {digest: ${digestOfIssue({ title: 'J' })}}`,
      'issues/k.yaml': 'title: K\nconfirmed: {by: wang}',
      'checklists/preparation.yaml': 'kind: preparation\nitems: [{id: p, due: 2026-03-01}, {id: q, due: 2026-03-21}]',
      'checklists/a.yaml': 'items: [{id: a, due: 2026-03-01, evidence: [../secret.txt]}]',
      'days/2026-03-30.yaml': 'log: x',
    };
    const found = checkTrip(contentsFor({ 'trip.yaml': tripYaml, ...files }));
    const list = [...found].flatMap(([file, problems]) =>
      problems.map(({ code, path }) => `${file} ${code} ${path.join('.')}`),
    );
    assert.deepEqual(list.sort(), [
      'checklists/a.yaml date-outside-trip items.0.due',
      'checklists/a.yaml missing-evidence items.0.evidence.0',
      'checklists/preparation.yaml date-outside-trip items.1.due',
      'days/2026-03-30.yaml date-outside-trip ',
      'issues/i.yaml date-outside-trip due',
      'issues/i.yaml missing-evidence confirmed.evidence',
      'issues/i.yaml stale-confirmation confirmed',
      'trip.yaml missing-customer customer',
    ]);
  });
});

describe('unansweredOf', () => {
  it('lists what still wants an answer or the customer’s word', () => {
    const solved = 'describe: x\nanalyze: x\npropose: x\nresolved: {by: li}\n';
    const contents = contentsFor({
      'trip.yaml': tripYaml,
      'issues/a.yaml': 'title: A\n',
      'issues/b.yaml': `title: B\n${solved}`,
      'issues/c.yaml': `title: C\n${solved}confirmed: {satisfied: true}\n`,
      'issues/d.yaml': `title: D\n${solved}confirmed: {satisfied: false}\n`,
      'issues/e.yaml': 'title: E\ndropped: {why: x}\n',
      'changes/a.yaml': 'title: A\n',
      'changes/b.yaml': 'title: B\ndecision: {status: accepted}\n',
      'feedback/a.yaml': 'said: x\n',
      'feedback/b.yaml': 'said: x\nanswer: {text: y}\n',
      'checklists/a.yaml': 'items: [{id: i, text: I, done: true, confirmed: {digest: sha256-0}}]',
    });
    assert.deepEqual(
      unansweredOf(contents).map(({ kind, path, why }) => `${kind} ${path} ${why}`),
      [
        'issue issues/a.yaml unanswered',
        'issue issues/b.yaml unconfirmed',
        'issue issues/d.yaml dissatisfied',
        'change changes/a.yaml undecided',
        'change changes/b.yaml unconfirmed',
        'feedback feedback/a.yaml unanswered',
        'item checklists/a.yaml stale',
      ],
    );
  });
});
