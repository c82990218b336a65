import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import { channels, type Channel } from '../../core/model/words';
import { evidenceFiles } from '../../core/rules/evidence';
import { channelLabel } from '../../host/labels';
import { nameTyped, personChoices } from '../../host/personChoices';
import { askPick, askSteps, askText, back, type Choice, type Step, type StepPlace } from '../../host/steps';

export interface ConfirmationAnswers {
  readonly by?: string | undefined;
  readonly via?: Channel | undefined;
  readonly satisfied?: boolean | undefined;
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * Who confirmed, by which channel, satisfied or not, what is missing or a note, which file proves it: the likeliest answer
 * stands first, and Enter leaves out what may be left out.
 */
export function askConfirmation(title: string, contents: TripContents): Promise<ConfirmationAnswers> {
  const contacts = [...(contents.customer?.value.contacts ?? [])].sort(
    (a, b) => Number(b.decides ?? false) - Number(a.decides ?? false),
  );
  const files = [...new Set(evidenceFiles(contents))].sort().reverse();
  const steps: readonly Step<ConfirmationAnswers>[] = [
    async (known, place) => {
      const choices = personChoices(contacts);
      const prompt = vscode.l10n.t('Who confirmed it?');
      const by = await askPick(place, { prompt, choices, free: nameTyped, active: known.by });
      return by === back ? back : { by };
    },
    async (known, place) => {
      const preferred = contacts.find(({ id, name }) => (id ?? name) === known.by)?.channel;
      const first = channels.find((channel) => channel === preferred);
      const sorted = first ? [first, ...channels.filter((channel) => channel !== first)] : channels;
      const choices = sorted.map((value) => ({ label: channelLabel(value), value }));
      const via = await askPick(place, { prompt: vscode.l10n.t('By which channel?'), choices, active: known.via });
      return via === back ? back : { via };
    },
    async (known, place) => {
      const choices = [
        { label: vscode.l10n.t('Satisfied'), value: true },
        { label: vscode.l10n.t('Not satisfied'), value: false },
      ];
      const prompt = vscode.l10n.t('Is the customer satisfied?');
      const satisfied = await askPick(place, { prompt, choices, active: known.satisfied });
      return satisfied === back ? back : { satisfied };
    },
    async (known, place) => {
      const prompt =
        known.satisfied === false
          ? vscode.l10n.t('What is missing for the customer? (Enter: leave it out)')
          : vscode.l10n.t('A note on the confirmation? (Enter: none)');
      const note = await askText(place, { prompt, value: known.note });
      return note === back ? back : { note };
    },
    (known, place) => (files.length > 0 ? askEvidence(files, known, place) : undefined),
  ];
  return askSteps(vscode.l10n.t('Confirm – {0}', title), steps);
}

/** One of the trip's files, those with the latest names first, or none. */
async function askEvidence(
  files: readonly string[],
  known: Partial<ConfirmationAnswers>,
  place: StepPlace,
): Promise<Partial<ConfirmationAnswers> | typeof back> {
  const none: Choice<string> = { label: vscode.l10n.t('No file'), value: '' };
  const choices = [none, ...files.map((path): Choice<string> => ({ label: path, value: path }))];
  const prompt = vscode.l10n.t('Which file proves it?');
  const evidence = await askPick(place, { prompt, choices, active: known.evidence });
  if (evidence === back) return back;
  return { evidence: evidence === '' ? undefined : evidence };
}
