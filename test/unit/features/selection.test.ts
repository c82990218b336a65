import assert from 'node:assert/strict';
import { rememberSelection } from '../../../src/features/trips/selection';

/** A view whose rows are known to its editor or not. */
class View {
  selection: readonly string[] = [];
  private tell: (event: { readonly selection: readonly string[] }) => unknown = () => undefined;

  onDidChangeSelection = (tell: typeof this.tell) => {
    this.tell = tell;
    return { dispose: () => undefined };
  };

  select(...rows: readonly string[]): void {
    this.selection = rows;
    this.tell({ selection: rows });
  }
}

describe('rememberSelection', () => {
  it('means the rows that were selected last while some of them are fetched anew', () => {
    const view = new View();
    const selection = rememberSelection(view, () => false);
    assert.deepEqual(selection.rows(), []);
    view.select('a', 'b');
    view.selection = ['b'];
    assert.deepEqual(selection.rows(), ['a', 'b']);
    view.selection = [];
    assert.deepEqual(selection.rows(), ['a', 'b']);
    view.selection = ['a', 'b'];
    assert.deepEqual(selection.rows(), ['a', 'b']);
  });

  it('forgets them once nothing is selected', () => {
    const view = new View();
    const selection = rememberSelection(view, () => false);
    view.select('a');
    view.select();
    assert.deepEqual(selection.rows(), []);
  });

  it('knows whether a person has selected another row since a moment', () => {
    const view = new View();
    let isOurs = false;
    const selection = rememberSelection(view, () => isOurs);
    view.select('a', 'b');
    let since = performance.now();
    view.select();
    view.select('a', 'b');
    assert.ok(!selection.isOtherSince(since), 'rows that go and come back');
    isOurs = true;
    view.select('c');
    assert.ok(!selection.isOtherSince(since), 'selected by us');
    isOurs = false;
    view.select('d');
    assert.ok(selection.isOtherSince(since), 'another row');
    since = performance.now();
    assert.ok(!selection.isOtherSince(since), 'before that moment');
  });
});
