import * as vscode from 'vscode';
import { nextStepOf } from '../../core/rules/stage';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { UserError } from '../../host/errors';
import type { Services } from '../../host/services';
import { findIssue } from './findRecord';

/** `onsite.nextStep`: whatever comes next for the issue in view, or for the one that is picked. */
export function registerNextStep(services: Services): vscode.Disposable {
  return registerCommand(commandIds.nextStep, services.log, async (call) => {
    const { file, uri } = await findIssue(call, services, (step) => step !== undefined);
    const step = nextStepOf(file.value);
    switch (step) {
      case 'describe':
        return vscode.commands.executeCommand(commandIds.describeIssue, uri);
      case 'analyze':
        return vscode.commands.executeCommand(commandIds.analyzeIssue, uri);
      case 'propose':
        return vscode.commands.executeCommand(commandIds.proposeIssue, uri);
      case 'resolve':
        return vscode.commands.executeCommand(commandIds.resolveIssue, uri);
      case 'confirm':
        return vscode.commands.executeCommand(commandIds.confirm, uri);
      case undefined:
        throw new UserError(vscode.l10n.t('Nothing is left to do for “{0}”.', file.value.title ?? file.id));
    }
  });
}
