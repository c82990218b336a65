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
    const selection = rememberSelection(view);
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
    const selection = rememberSelection(view);
    view.select('a');
    view.select();
    assert.deepEqual(selection.rows(), []);
  });
});
