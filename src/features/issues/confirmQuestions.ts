import * as vscode from 'vscode';
import { channels, type Channel } from '../../core/model/words';
import { confirmers } from '../../core/rules/confirmers';
import { evidenceFiles } from '../../core/rules/evidence';
import { channelLabel } from '../../host/labels';
import { personChoices } from '../../host/personChoices';
import { asTyped, askPick, askSteps, askText, back, type Choice, type Step, type StepPlace } from '../../host/steps';
import type { Subject } from './confirmSubject';

export interface ConfirmationAnswers {
  readonly by?: string | undefined;
  readonly via?: Channel | undefined;
  readonly satisfied?: boolean | undefined;
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
}

/** How the customer took it; `more`: satisfied, and there is something to say or to show. */
type Outcome = 'satisfied' | 'more' | 'missing';

interface Known extends Omit<ConfirmationAnswers, 'satisfied'> {
  readonly outcome?: Outcome;
}

/**
 * Who confirmed, by which channel, satisfied or not: the likeliest answer stands first, three times Enter will do. Only
 * who wants to say more is asked for what is missing or a note, and for the file that proves it.
 */
export async function askConfirmation({ title, contents, asker }: Subject): Promise<ConfirmationAnswers> {
  const contacts = confirmers(contents.customer?.value.contacts ?? [], contents.trip.value.team ?? [], asker);
  const files = [...new Set(evidenceFiles(contents))].sort().reverse();
  const steps: readonly Step<Known>[] = [
    async (known, place) => {
      const choices = personChoices(contacts);
      const prompt = vscode.l10n.t('Who confirmed it?');
      const by = await askPick(place, { prompt, choices, free: asTyped, active: known.by });
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
      const choices: Choice<Outcome>[] = [
        { label: vscode.l10n.t('Satisfied'), value: 'satisfied' },
        {
          label: vscode.l10n.t('Satisfied, with more to say…'),
          description: vscode.l10n.t('a note, the file that proves it'),
          value: 'more',
        },
        {
          label: vscode.l10n.t('Not satisfied…'),
          description: vscode.l10n.t('what is missing'),
          value: 'missing',
        },
      ];
      const prompt = vscode.l10n.t('Is the customer satisfied?');
      const outcome = await askPick(place, { prompt, choices, active: known.outcome });
      return outcome === back ? back : { outcome };
    },
    (known, place) => (known.outcome === 'satisfied' ? undefined : askNote(known, place)),
    (known, place) =>
      known.outcome === 'satisfied' || files.length === 0 ? undefined : askEvidence(files, known, place),
  ];
  const { outcome, note, evidence, ...rest } = await askSteps(vscode.l10n.t('Confirm – {0}', title), steps);
  // What was written before the person went back and chose the short way is not meant any more.
  const more = outcome === 'satisfied' ? {} : { note, evidence };
  return { ...rest, ...more, satisfied: outcome !== 'missing' };
}

async function askNote(
  { outcome, note: before }: Partial<Known>,
  place: StepPlace,
): Promise<Partial<Known> | typeof back> {
  const prompt =
    outcome === 'missing'
      ? vscode.l10n.t('What is missing for the customer?')
      : vscode.l10n.t('A note on the confirmation?');
  const placeholder = vscode.l10n.t('May stay empty');
  const note = await askText(place, { prompt, placeholder, value: before });
  return note === back ? back : { note };
}

/** One of the trip's files, those with the latest names first, or none. */
async function askEvidence(
  files: readonly string[],
  known: Partial<Known>,
  place: StepPlace,
): Promise<Partial<Known> | typeof back> {
  const none: Choice<string> = { label: vscode.l10n.t('No file'), value: '' };
  const choices = [none, ...files.map((path): Choice<string> => ({ label: path, value: path }))];
  const prompt = vscode.l10n.t('Which file proves it?');
  const evidence = await askPick(place, { prompt, choices, active: known.evidence });
  if (evidence === back) return back;
  return { evidence: evidence === '' ? undefined : evidence };
}
