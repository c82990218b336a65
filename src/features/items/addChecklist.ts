import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import { checklistKinds } from '../../core/model/words';
import { optionalText, requiredText } from '../../host/answers';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { checklistKindLabel } from '../../host/labels';
import { showMade } from '../../host/made';
import type { Services } from '../../host/services';
import { askPick, askSteps, askText, back, type Choice, type Step } from '../../host/steps';
import { accepted } from './refusalText';

interface Answers {
  readonly kind: string;
  readonly title?: string | undefined;
}

/** `onsite.addChecklist`: a new, empty list of any kind. Gives the Uri of its file. */
export function registerAddChecklist(services: Services): vscode.Disposable {
  return registerCommand(commandIds.addChecklist, services.log, async (call) => {
    const given =
      call.by === 'program'
        ? { kind: requiredText(call.answers, 'kind'), title: optionalText(call.answers, 'title') }
        : undefined;
    const entry = await services.trips.find(call);
    const contents = await services.trips.read(entry);
    const uri = await makeChecklist(contents, given ?? (await ask(contents, services)), services);
    await showMade(uri);
    return uri;
  });
}

async function makeChecklist(contents: TripContents, answers: Answers, services: Services): Promise<vscode.Uri> {
  const deferred = await services.deferred();
  const language = deferred.documentLanguage(contents.trip.value.language, vscode.env.language);
  const taken = new Set(contents.checklists.map(({ id }) => id));
  const plan = accepted(deferred.planChecklist(answers, taken, language));
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(contents.folder), plan.path);
  await services.edits.create([{ uri, text: plan.text }]);
  return uri;
}

/** The kinds that the trip lacks come first; any other word is a kind too. */
async function ask(contents: TripContents, { deferred }: Services): Promise<Answers> {
  const core = await deferred();
  const language = core.documentLanguage(contents.trip.value.language, vscode.env.language);
  const there = new Set(contents.checklists.map(({ value, id }) => value.kind ?? id));
  const choices = [...checklistKinds]
    .sort((a, b) => Number(there.has(a)) - Number(there.has(b)))
    .map((value): Choice<string> => {
      const description = there.has(value) ? vscode.l10n.t('there already') : value;
      return { label: checklistKindLabel(value), description, value };
    });
  const steps: readonly Step<Answers>[] = [
    async (known, place) => {
      const free = (typed: string) => ({ label: typed, value: typed });
      const prompt = vscode.l10n.t('What is the list for? Pick a kind, or type one of your own');
      const kind = await askPick(place, { prompt, choices, free, active: known.kind });
      return kind === back ? back : { kind };
    },
    async (known, place) => {
      const prompt = vscode.l10n.t('What is the list called?');
      const title = await askText(place, { prompt, value: core.usualTitle(known.kind ?? '', language) });
      return title === back ? back : { title };
    },
  ];
  const { kind = '', title } = await askSteps(
    vscode.l10n.t('Add Checklist – {0}', contents.trip.value.title ?? contents.id),
    steps,
  );
  return { kind, title };
}
