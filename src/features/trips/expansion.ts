import type * as vscode from 'vscode';
import { DisposableStore } from '../../host/disposableStore';
import type { Row } from './row';

const key = 'trips.expanded';
/** Rows that are remembered: beyond it those that were opened or closed first are forgotten. */
const most = 1_000;

/**
 * Remembers in the workspace which rows a person opened and closed: VS Code forgets it when a row goes away for a while,
 * as under a filter, and when the window is closed.
 */
export class Expansion implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly expanded: Map<string, boolean>;
  /** While a filter opens what it found, opening and closing is not remembered. */
  paused = false;

  constructor(private readonly memory: vscode.Memento) {
    this.expanded = new Map(memory.get<[string, boolean][]>(key, []));
  }

  follow(view: vscode.TreeView<Row>): void {
    this.store.add(view.onDidExpandElement(({ element }) => this.remember(element.id, true)));
    this.store.add(view.onDidCollapseElement(({ element }) => this.remember(element.id, false)));
  }

  /** Whether a person opened the row; undefined where they left it as it was. */
  of(id: string): boolean | undefined {
    return this.expanded.get(id);
  }

  dispose(): void {
    this.store.dispose();
  }

  private remember(id: string, expanded: boolean): void {
    if (this.paused) return;
    this.expanded.delete(id);
    this.expanded.set(id, expanded);
    for (const oldest of this.expanded.keys()) {
      if (this.expanded.size <= most) break;
      this.expanded.delete(oldest);
    }
    void this.memory.update(key, [...this.expanded]);
  }
}
