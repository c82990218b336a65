import type * as vscode from 'vscode';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { registerAddChecklist } from './addChecklist';
import { registerAddItem } from './addItem';
import { registerCopyItems } from './copyItems';
import { registerDeleteItem } from './deleteItem';
import { registerEditItem } from './editItem';
import { registerMoveItem } from './moveItem';
import { registerReadyItems } from './readyItems';
import { registerSkipItem } from './skipItem';

/** Checklists and their items: added, edited, moved, skipped, deleted, copied, and what can be done now. */
export function register(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(registerAddChecklist(services));
  store.add(registerAddItem(services));
  store.add(registerEditItem(services));
  store.add(registerMoveItem(services));
  store.add(registerCopyItems(services));
  store.add(registerSkipItem(services));
  store.add(registerDeleteItem(services));
  store.add(registerReadyItems(services));
  return store;
}
