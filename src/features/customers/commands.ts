import type * as vscode from 'vscode';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { registerContactCommands } from './contactCommands';
import { registerInterview } from './interview';
import { registerNewCustomer } from './newCustomer';

/** What is done with customers: they are made, interviewed, reached. */
export function register(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(registerNewCustomer(services));
  store.add(registerInterview(services));
  store.add(registerContactCommands(services));
  return store;
}
