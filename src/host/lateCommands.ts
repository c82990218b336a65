import type * as vscode from 'vscode';
import type * as LateModule from '../late';
import { registerCommand, type Run } from './commands';
import { commandIds, type CommandId } from './contributionIds';
import { bundleLoader } from './deferred';
import { DisposableStore } from './disposableStore';
import type { Services } from './services';

/** The commands whose code is loaded when one of them is first called. A test holds them against late.ts. */
export const lateCommands = [
  commandIds.newTrip,
  commandIds.newCustomer,
  commandIds.interviewCustomer,
  commandIds.buildInterviewSheet,
  commandIds.copyContact,
  commandIds.mailContact,
  commandIds.callContact,
  commandIds.scaffoldDeliverables,
  commandIds.logIssue,
  commandIds.describeIssue,
  commandIds.analyzeIssue,
  commandIds.proposeIssue,
  commandIds.resolveIssue,
  commandIds.dropIssue,
  commandIds.nextStep,
  commandIds.setSeverity,
  commandIds.assignIssue,
  commandIds.setReporter,
  commandIds.confirm,
  commandIds.toggleItem,
  commandIds.buildRetro,
  commandIds.addChecklist,
  commandIds.addItem,
  commandIds.addSubItem,
  commandIds.editItem,
  commandIds.moveItem,
  commandIds.moveItemUp,
  commandIds.moveItemDown,
  commandIds.skipItem,
  commandIds.unskipItem,
  commandIds.deleteItem,
  commandIds.copyItems,
  commandIds.readyItems,
  commandIds.setSecret,
  commandIds.copySecret,
  commandIds.forgetSecret,
  commandIds.moveSecret,
  commandIds.printToolkit,
] as const satisfies readonly CommandId[];

/** What the bundle exports that they are in. */
export type Late = typeof LateModule;

/** Loads that bundle once, when first asked. */
export function lateLoader(extensionUri: vscode.Uri): () => Promise<Late> {
  return bundleLoader<Late>(extensionUri, 'late');
}

/** Registers them; the first call of one loads the bundle of all. */
export function registerLateCommands(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  let commands: ReadonlyMap<CommandId, Run> | undefined;
  for (const id of lateCommands) {
    store.add(
      registerCommand(id, services.log, async (call) => {
        commands ??= (await services.late()).commandsOf(services);
        const run = commands.get(id);
        if (!run) throw new Error(`Nobody answers ${id}.`);
        return run(call);
      }),
    );
  }
  return store;
}
