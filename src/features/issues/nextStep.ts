import * as vscode from 'vscode';
import { nextStepOf } from '../../core/rules/stage';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { UserError } from '../../host/errors';
import type { Services } from '../../host/services';
import { findIssue } from './findRecord';

/**
 * `onsite.nextStep`: whatever comes next for the issue in view, or for the one that is picked. A program's answers are
 * handed on to the step.
 */
export function registerNextStep(services: Services): vscode.Disposable {
  return registerCommand(commandIds.nextStep, services.log, async (call) => {
    const { file, uri } = await findIssue(call, services, (step) => step !== undefined);
    const step = nextStepOf(file.value);
    const given = call.by === 'program' ? call.answers : uri;
    switch (step) {
      case 'describe':
        return vscode.commands.executeCommand(commandIds.describeIssue, given);
      case 'analyze':
        return vscode.commands.executeCommand(commandIds.analyzeIssue, given);
      case 'propose':
        return vscode.commands.executeCommand(commandIds.proposeIssue, given);
      case 'resolve':
        return vscode.commands.executeCommand(commandIds.resolveIssue, given);
      case 'confirm':
        return vscode.commands.executeCommand(commandIds.confirm, given);
      case undefined:
        throw new UserError(vscode.l10n.t('Nothing is left to do for “{0}”.', file.value.title ?? file.id));
    }
  });
}
