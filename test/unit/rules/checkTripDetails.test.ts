import assert from 'node:assert/strict';
import { checkTrip } from '../../../src/core/rules/checkTrip';
import { digestOfChange, digestOfItem } from '../../../src/core/rules/digest';
import { contentsFor, tripYaml } from '../tree/contentsFor';

type Files = Readonly<Record<string, string>>;

function contentsOf(files: Files, evidence: readonly string[] = []) {
  return contentsFor({ 'trip.yaml': tripYaml, 'customer.yaml': 'name: ACME\n', ...files }, { evidence });
}

/** `file code path` of what follows from several files. */
function problemsOf(files: Files, evidence: readonly string[] = []): readonly string[] {
  return [...checkTrip(contentsOf(files, evidence))].flatMap(([file, problems]) =>
    problems.map(({ code, path }) => `${file} ${code} ${path.join('.')}`),
  );
}

describe('checkTrip: ids', () => {
  it('together with the check of each file reports an id that is there too often once at each place', () => {
    const contents = contentsOf({
      'checklists/a.yaml': 'items: [{id: x, text: A}, {id: y, text: B, items: [{id: x, text: C}]}]',
      'checklists/b.yaml': 'items: [{id: x, text: D}]',
    });
    const cross = checkTrip(contents);
    const places = contents.checklists.flatMap(({ path, problems }) =>
      [...problems, ...(cross.get(path) ?? [])]
        .filter(({ code }) => code === 'duplicate-id')
        .map((problem) => `${path} ${problem.path.join('.')}`),
    );
    assert.deepEqual([...places].sort(), [
      'checklists/a.yaml items.0.id',
      'checklists/a.yaml items.1.items.0.id',
      'checklists/b.yaml items.0.id',
    ]);
  });

  it('says in which other files the id is', () => {
    const found = checkTrip(
      contentsOf({ 'checklists/a.yaml': 'items: [{id: x}]', 'checklists/b.yaml': 'items: [{id: x}]' }),
    );
    assert.deepEqual(found.get('checklists/a.yaml')?.[0]?.data, { id: 'x', where: ['checklists/b.yaml'] });
  });

  it('leaves a file’s own repetition to the check of the file', () => {
    assert.deepEqual(problemsOf({ 'checklists/a.yaml': 'items: [{id: x}, {id: x}]' }), []);
  });

  it('passes over a blank reference, and tells of a blank gate', () => {
    const files = {
      'checklists/a.yaml': 'items: [{id: a, objective: "", requires: [" "]}]',
      'feedback/f.yaml': 'issue: ""',
    };
    assert.deepEqual(problemsOf(files), ['checklists/a.yaml missing-id items.0.requires.0']);
  });

  it('knows a record by its name however the file system spells it', () => {
    const files = { 'issues/cafe\u0301.yaml': 'title: X', 'feedback/f.yaml': 'issue: caf\u00e9' };
    assert.deepEqual(problemsOf(files), []);
  });

  it('takes a person for a name where there is no such id', () => {
    const files = {
      'checklists/a.yaml': 'items: [{id: a, owner: nobody, doneBy: someone}]',
      'issues/i.yaml': 'title: I\nowner: x',
    };
    assert.deepEqual(problemsOf(files), []);
  });

  it('points a moved date’s missing item out at its key', () => {
    const [problem] =
      checkTrip(contentsOf({ 'changes/c.yaml': 'moves: {nobody: 2026-03-12}' })).get('changes/c.yaml') ?? [];
    assert.deepEqual(problem, {
      code: 'missing-id',
      path: ['moves', 'nobody'],
      atKey: true,
      data: { id: 'nobody', kind: 'item' },
    });
  });

  it('takes no quadratic time over a list that is wrong throughout', function () {
    // Looking for what each was meant to be would take a minute.
    this.timeout(20_000);
    const items = Array.from({ length: 3_000 }, (_, i) => `  - {id: item-number-${i}, requires: [itm-numbr-${i}]}`);
    const contents = contentsOf({ 'checklists/a.yaml': `items:\n${items.join('\n')}\n` });
    assert.equal(checkTrip(contents).get('checklists/a.yaml')?.length, 3_000);
  });
});

describe('checkTrip: dates', () => {
  const due = (date: string, trip: string, kind = 'deliverables') =>
    problemsOf({ 'trip.yaml': trip, 'checklists/a.yaml': `kind: ${kind}\nitems: [{id: a, due: ${date}}]` }).length > 0;

  it('knows only the side whose date the trip has', () => {
    const start = 'start: 2026-03-09\n';
    const end = 'end: 2026-03-20\n';
    assert.deepEqual(
      [due('2026-03-08', start), due('2026-03-09', start), due('2027-01-01', start)],
      [true, false, false],
    );
    assert.deepEqual([due('2026-03-21', end), due('2026-03-20', end), due('2020-01-01', end)], [true, false, false]);
    assert.equal(due('2020-01-01', ''), false);
    assert.equal(due('2026-03-08', 'start: 2026-03-20\nend: 2026-03-09\n'), false);
  });

  it('lets what is prepared or packed be due before the trip, not after', () => {
    for (const kind of ['preparation', 'toolkit']) {
      assert.equal(due('2026-01-05', tripYaml, kind), false, kind);
      assert.equal(due('2026-03-21', tripYaml, kind), true, kind);
    }
    assert.equal(due('2026-01-05', tripYaml, 'cutover'), true);
  });

  it('looks at where changes move things, unless they were declined', () => {
    const change = (decision: string) =>
      problemsOf({ 'checklists/a.yaml': 'items: [{id: a}]', 'changes/c.yaml': `moves: {a: 2026-04-01}\n${decision}` });
    assert.deepEqual(change(''), ['changes/c.yaml date-outside-trip moves.a']);
    assert.deepEqual(change('decision: {status: accepted}'), ['changes/c.yaml date-outside-trip moves.a']);
    assert.deepEqual(change('decision: {status: declined}'), []);
  });

  it('looks at where a plan moves an entry', () => {
    const day = 'plan: {evening: [{text: x, moved: 2026-03-20}, {text: y, moved: 2026-03-21}]}';
    assert.deepEqual(problemsOf({ 'days/2026-03-20.yaml': day }), [
      'days/2026-03-20.yaml date-outside-trip plan.evening.1.moved',
    ]);
  });

  it('tells once of a day that is none', () => {
    assert.deepEqual(problemsOf({ 'days/2026-13-40.yaml': 'log: x' }), ['days/2026-13-40.yaml bad-file-name ']);
  });

  it('gives the date and the trip’s', () => {
    const found = checkTrip(contentsOf({ 'days/2026-03-30.yaml': 'log: x' }));
    const data = { date: '2026-03-30', start: '2026-03-09', end: '2026-03-20' };
    assert.deepEqual(found.get('days/2026-03-30.yaml'), [{ code: 'date-outside-trip', path: [], data }]);
  });
});

describe('checkTrip: evidence, names, confirmations', () => {
  it('finds evidence however its path is written, and folders of it; capitals count', () => {
    const item = (path: string) =>
      problemsOf({ 'checklists/a.yaml': `items: [{id: a, evidence: ["${path}"]}]` }, ['evidence/p/a.jpg']);
    for (const path of [
      'evidence/p/a.jpg',
      './evidence/p/a.jpg',
      'evidence/p',
      'evidence/p/',
      'checklists/a.yaml',
      ' ',
    ]) {
      assert.deepEqual(item(path), [], path);
    }
    for (const path of [
      'evidence/P/a.jpg',
      'a.jpg',
      '../evidence/p/a.jpg',
      '/evidence/p/a.jpg',
      'https://x/evidence/p/a.jpg',
      'evidence/p/a',
    ]) {
      assert.deepEqual(item(path), ['checklists/a.yaml missing-evidence items.0.evidence.0'], path);
    }
  });

  it('looks for evidence in issues and in confirmations of items and changes', () => {
    const files = {
      'issues/i.yaml': 'title: I\nevidence: [evidence/no.txt]',
      'changes/c.yaml': 'title: C\nconfirmed: {evidence: evidence/no.txt}',
      'checklists/a.yaml': 'items: [{id: p, items: [{id: a, confirmed: {evidence: evidence/no.txt}}]}]',
    };
    assert.deepEqual(problemsOf(files), [
      'checklists/a.yaml missing-evidence items.0.items.0.confirmed.evidence',
      'issues/i.yaml missing-evidence evidence.0',
      'changes/c.yaml missing-evidence confirmed.evidence',
    ]);
  });

  it('wants days and reviews named after their day and week', () => {
    const files = {
      'days/2026-03-12.yaml': '',
      'days/2026-02-30.yaml': '',
      'days/monday.yaml': '',
      'reviews/2026-W11.yaml': '',
      'reviews/2026-11.yaml': '',
    };
    assert.deepEqual(
      problemsOf(files).filter((line) => line.includes('bad-file-name')),
      ['days/2026-02-30.yaml bad-file-name ', 'days/monday.yaml bad-file-name ', 'reviews/2026-11.yaml bad-file-name '],
    );
  });

  it('finds stale confirmations of items and changes, at their key', () => {
    const item = { text: 'A', note: 'n' };
    const change = { title: 'C', impact: { days: 2 } };
    const files = (text: string, days: number) => ({
      'checklists/a.yaml': `items: [{id: p, text: P, items: [{id: a, text: ${text}, note: n, confirmed: {digest: ${digestOfItem(item)}}}]}]`,
      'changes/c.yaml': `title: C\nimpact: {days: ${days}}\nconfirmed: {digest: ${digestOfChange(change)}}`,
    });
    assert.deepEqual(problemsOf(files('A', 2)), []);
    assert.deepEqual(problemsOf(files('B', 3)), [
      'changes/c.yaml stale-confirmation confirmed',
      'checklists/a.yaml stale-confirmation items.0.items.0.confirmed',
    ]);
  });

  it('misses no customer where none is named', () => {
    const trip = tripYaml.replace('customer: acme\n', '');
    assert.equal(checkTrip(contentsFor({ 'trip.yaml': trip })).size, 0);
    assert.equal(checkTrip(contentsFor({ 'trip.yaml': tripYaml })).get('trip.yaml')?.[0]?.code, 'missing-customer');
  });
});
