import * as vscode from 'vscode';
import { channels } from '../../core/model/words';
import { isEvidenceThere } from '../../core/rules/evidence';
import { pathInTrip } from '../../core/rules/pathInTrip';
import { siteTime } from '../../core/rules/siteClock';
import { optionalFlag, optionalText, optionalWord } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { UserError } from '../../host/errors';
import { exists } from '../../host/exists';
import type { Services } from '../../host/services';
import { askConfirmation, type ConfirmationAnswers } from './confirmQuestions';
import { confirmChanges, findSubject, type Subject } from './confirmSubject';

/**
 * `onsite.confirm`: the customer's word on an issue, an item or a change request: by whom, through which channel,
 * satisfied or not, now, bound by its digest to what was confirmed. Gives the record's Uri.
 */
export function registerConfirm(services: Services): vscode.Disposable {
  return registerCommand(commandIds.confirm, services.log, async (call) => {
    const subject = await findSubject(call, services);
    const { entry } = subject;
    if (call.by === 'person') await refuseBeforeAsking(subject, services);
    const answers = call.by === 'program' ? answersFrom(call) : await askConfirmation(subject);
    await refuseMissingEvidence(subject, answers.evidence);
    const at = siteTime(services.clock(), entry.trip.timezone);
    await services.edits.change(subject.uri, (text, deferred) =>
      confirmChanges(subject, { ...answers, at }, text, deferred),
    );
    return subject.uri;
  });
}

/** What would be refused in the end is refused before anybody is asked. */
function refuseBeforeAsking(subject: Subject, { edits }: Services): Promise<void> {
  return edits.change(subject.uri, (text, deferred) => {
    confirmChanges(subject, { at: '' }, text, deferred);
    return [];
  });
}

function answersFrom({ answers }: Call & { by: 'program' }): ConfirmationAnswers {
  return {
    by: optionalText(answers, 'by'),
    via: optionalWord(answers, 'via', channels),
    satisfied: optionalFlag(answers, 'satisfied') ?? true,
    evidence: optionalText(answers, 'evidence'),
    note: optionalText(answers, 'note'),
  };
}

/** Evidence is a file of the trip, wherever it is there, named by its path. */
async function refuseMissingEvidence({ entry, contents }: Subject, evidence: string | undefined): Promise<void> {
  if (evidence === undefined || isEvidenceThere(contents, evidence)) return;
  const path = pathInTrip(evidence);
  if (path && (await exists(vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), path)))) return;
  throw new UserError(vscode.l10n.t('There is no file “{0}” in the trip “{1}”.', evidence, entry.id));
}
