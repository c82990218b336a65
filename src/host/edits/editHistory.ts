import type * as vscode from 'vscode';
import { Emitter } from '../../core/events';
import type { Direction, Reversible } from '../../core/format/reversible';

/** What one act of a person or a program changed in files that were there: all of them, or none, are taken back. */
export type Act = readonly { readonly uri: vscode.Uri; readonly change: Reversible }[];

/** Acts that are remembered: beyond that nobody knows any more what they would take back. */
const maxActs = 20;

/** The last acts that can be taken back, and those that were and can be made again. For the life of the window. */
export class EditHistory {
  private readonly acts: Readonly<Record<Direction, Act[]>> = { back: [], forth: [] };
  private readonly changed = new Emitter<void>();
  /** Fired when an act was added or taken. */
  readonly onDidChange = this.changed.event;

  has(direction: Direction): boolean {
    return this.acts[direction].length > 0;
  }

  /** A new act: what was taken back before it cannot be made again. */
  add(act: Act): void {
    this.acts.forth.length = 0;
    this.put('back', act);
  }

  put(direction: Direction, act: Act): void {
    const acts = this.acts[direction];
    acts.push(act);
    if (acts.length > maxActs) acts.shift();
    this.changed.fire();
  }

  take(direction: Direction): Act | undefined {
    const act = this.acts[direction].pop();
    if (act) this.changed.fire();
    return act;
  }
}
