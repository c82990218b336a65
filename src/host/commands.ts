import * as vscode from 'vscode';
import type { Item } from '../core/model/checklist';
import type { CommandId } from './contributionIds';
import { isCancelled, report } from './errors';

/**
 * How a command was called: by a person (from the palette, on a tree node, on a file), or with its answers as one
 * argument object. With answers it never asks.
 */
export type Call =
  | {
      readonly by: 'person';
      readonly node?: TreeTarget;
      /** All rows that are selected, where the command is started on one of them, or by a key in the view. */
      readonly nodes?: readonly TreeTarget[];
      readonly uri?: vscode.Uri;
      /** What of the file is meant, where a lens or a quick fix of ours says it; `click`: the row was pressed. */
      readonly detail?: string;
    }
  | { readonly by: 'program'; readonly answers: Readonly<Record<string, unknown>> };

/** What a tree node tells a command that is started on it. */
export interface TreeTarget {
  readonly folder: string;
  /** Path of the record's file, relative to the trip; absent on the trip's own node and on groups. */
  readonly path?: string;
  /** Where in the file, for an item of a checklist. */
  readonly at?: readonly (string | number)[];
  /** What the row shows: by now another item may stand there. */
  readonly item?: Pick<Item, 'id' | 'text'>;
}

const targets = new WeakMap<object, TreeTarget>();

/** Lets commands know a tree's element for what it is: anything else that is an object is an argument object. */
export function markTarget<T extends object>(element: T, target: TreeTarget): T {
  targets.set(element, target);
  return element;
}

let selectedRows: () => readonly object[] = () => [];

/** Takes the word of a view for which of its rows are selected: a menu gives its command the rows, a key does not. */
export function followSelection(rows: () => readonly object[]): vscode.Disposable {
  selectedRows = rows;
  return {
    dispose: () => {
      if (selectedRows === rows) selectedRows = () => [];
    },
  };
}

/** What the key bindings of a view give: `{onSelection: true}`. */
function isOnSelection(argument: object): boolean {
  return 'onSelection' in argument && argument.onSelection === true;
}

/** What a command's arguments say. VS Code gives the row that it was started on, then all that are selected. */
export function callOf(first: unknown, second?: unknown): Call {
  if (first instanceof vscode.Uri) {
    return { by: 'person', uri: first, ...(typeof second === 'string' ? { detail: second } : {}) };
  }
  if (typeof first !== 'object' || first === null) return { by: 'person' };
  if (isOnSelection(first)) {
    const rows = selectedRows();
    // Rows that stand for nothing, such as those of the phases, may be among them.
    const row = rows.find((each) => targets.has(each));
    return row ? callOf(row, rows) : { by: 'person', nodes: [] };
  }
  const node = targets.get(first);
  if (!node) return { by: 'program', answers: first as Record<string, unknown> };
  const rows: readonly unknown[] = Array.isArray(second) ? second : [];
  const nodes = rows.flatMap((row) => (typeof row === 'object' && row !== null ? (targets.get(row) ?? []) : []));
  if (nodes.length > 0) return { by: 'person', node, nodes };
  return { by: 'person', node, ...(typeof second === 'string' ? { detail: second } : {}) };
}

/** What a command does. */
export type Run = (call: Call) => Promise<unknown>;

let collected: Map<CommandId, Run> | undefined;

/**
 * Collects what `register` would register, instead of registering it: the bundle of the commands that are loaded when
 * first called (late.ts) hands its own to the one that was loaded at activation.
 */
export function collectCommands(register: () => void): ReadonlyMap<CommandId, Run> {
  const own = new Map<CommandId, Run>();
  collected = own;
  try {
    register();
  } finally {
    collected = undefined;
  }
  return own;
}

/**
 * Registers a command. An error of a call by a person is said; a program gets it as a rejection, with a message that a
 * person understands. Cancelling is silent and gives undefined.
 */
export function registerCommand(id: CommandId, log: vscode.LogOutputChannel, run: Run): vscode.Disposable {
  if (collected) {
    collected.set(id, run);
    return { dispose: () => undefined };
  }
  return vscode.commands.registerCommand(id, async (first?: unknown, second?: unknown) => {
    const call = callOf(first, second);
    try {
      return await run(call);
    } catch (error) {
      if (isCancelled(error)) return undefined;
      if (call.by === 'program') throw error;
      report(error, log);
      return undefined;
    }
  });
}
