import * as vscode from 'vscode';
import type { Issue } from '../../core/model/issue';
import { nextStepOf, stageOf, type NextStep } from '../../core/rules/stage';
import { commandIds, type CommandId } from '../../host/contributionIds';
import { stageLabel, stepLabel } from '../../host/labels';
import { act, label, type LensPlaces } from './lensPlaces';

const commands: Readonly<Record<NextStep, CommandId>> = {
  describe: commandIds.describeIssue,
  analyze: commandIds.analyzeIssue,
  propose: commandIds.proposeIssue,
  resolve: commandIds.resolveIssue,
  confirm: commandIds.confirm,
};

/** Over the title: how far the issue has come, and one click to what comes next. */
export function issueLenses(issue: Issue, uri: vscode.Uri, places: LensPlaces): vscode.CodeLens[] {
  const range = places.at(['title']);
  const stage = stageLabel(stageOf(issue));
  const next = nextStepOf(issue);
  if (next === undefined) return [label(range, stage)];
  return [
    act(range, vscode.l10n.t('{0} · next: {1}', stage, stepLabel(next)), commands[next], uri),
    act(range, vscode.l10n.t('Drop'), commandIds.dropIssue, uri),
  ];
}
