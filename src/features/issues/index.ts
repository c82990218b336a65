import type * as vscode from 'vscode';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { registerConfirm } from './confirm';
import { registerIssueFacts } from './issueFacts';
import { registerLogIssue } from './logIssue';
import { registerNextStep } from './nextStep';
import { registerSteps } from './steps';

/** Issues: logged in seconds, then one step after the other, each one click or key away. */
export function register(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(registerLogIssue(services));
  store.add(registerSteps(services));
  store.add(registerConfirm(services));
  store.add(registerNextStep(services));
  store.add(registerIssueFacts(services));
  return store;
}
