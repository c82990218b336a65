import type * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import type { CustomerTree } from './customerTree';

const minuteMs = 60_000;

/** Keeps the view in step with the clock, at the turn of each minute, only while somebody can see it. */
export function keepTime(tree: CustomerTree, view: vscode.TreeView<unknown>, clock: () => number): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
  };
  const plan = () => {
    stop();
    timer = setTimeout(
      () => {
        tree.tick();
        plan();
      },
      minuteMs - (clock() % minuteMs),
    );
  };
  const listener = view.onDidChangeVisibility(({ visible }) => {
    if (!visible) return stop();
    tree.refresh();
    tree.tick();
    plan();
  });
  if (view.visible) plan();
  return {
    dispose: () => {
      stop();
      listener.dispose();
    },
  };
}
