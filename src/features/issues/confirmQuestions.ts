import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import { channels, type Channel } from '../../core/model/words';
import { channelLabel } from '../../host/labels';
import { askPick, askSteps, back, type Choice, type Step } from '../../host/steps';

export interface ConfirmationAnswers {
  readonly by?: string | undefined;
  readonly via?: Channel | undefined;
  readonly satisfied?: boolean | undefined;
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
}

/** Who confirmed, by which channel, satisfied or not: the likeliest answer stands first, three times Enter will do. */
export function askConfirmation(title: string, contents: TripContents): Promise<ConfirmationAnswers> {
  const contacts = [...(contents.customer?.value.contacts ?? [])].sort(
    (a, b) => Number(b.decides ?? false) - Number(a.decides ?? false),
  );
  const steps: readonly Step<ConfirmationAnswers>[] = [
    async (known, place) => {
      const choices = contacts.flatMap(({ id, name, role }): Choice<string>[] => {
        const value = id ?? name;
        if (value === undefined) return [];
        return [{ label: name ?? value, ...(role ? { description: role } : {}), value }];
      });
      const free = (typed: string) => ({ label: typed, value: typed });
      const by = await askPick(place, { prompt: vscode.l10n.t('Who confirmed it?'), choices, free, active: known.by });
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
  ];
  return askSteps(vscode.l10n.t('Confirm – {0}', title), steps);
}
