import * as vscode from 'vscode';
import type { TripEntry } from '../../core/library/library';
import type { Checklist } from '../../core/model/checklist';
import type { TripContents } from '../../core/model/contents';
import type { NewChecklist } from '../../core/items/newChecklist';
import { siteDay } from '../../core/rules/siteClock';
import type { DeliverablesInput } from '../../core/scaffold/deliverables';
import { optionalText, requiredText } from '../../host/answers';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import type { Deferred } from '../../host/deferred';
import { showMade } from '../../host/made';
import { oneByOne } from '../../host/oneByOne';
import type { Services } from '../../host/services';
import { templateInput } from '../../host/templateInput';
import { readTemplates, templatesNear } from '../../host/templates';
import { askChecklist, kindOfList, type ChecklistAnswers } from './askChecklist';
import { accepted } from './refusalText';

/** `onsite.addChecklist {trip?, kind, title?, template?}`: a new list of any kind, empty or from a template. Gives the Uri of its file. */
export function registerAddChecklist(services: Services): vscode.Disposable {
  const make = oneByOne(async (entry: TripEntry, answers: ChecklistAnswers, today: string | undefined) =>
    makeChecklist(await services.trips.read(entry), answers, today, services),
  );
  return registerCommand(commandIds.addChecklist, services.log, async (call) => {
    const given =
      call.by === 'program'
        ? {
            kind: requiredText(call.answers, 'kind'),
            title: optionalText(call.answers, 'title'),
            template: optionalText(call.answers, 'template'),
          }
        : undefined;
    const entry = await services.trips.find(call);
    const contents = await services.trips.read(entry);
    // What a program makes does not depend on the day on which it calls.
    const today = given ? undefined : siteDay(services.clock(), contents.trip.value.timezone);
    const answers = given ?? (await askChecklist(contents, services));
    const uri = await make(entry, answers, today);
    await showMade(uri);
    return uri;
  });
}

async function makeChecklist(
  contents: TripContents,
  answers: ChecklistAnswers,
  today: string | undefined,
  services: Services,
): Promise<vscode.Uri> {
  const deferred = await services.deferred();
  const language = deferred.documentLanguage(contents.trip.value.language, vscode.env.language);
  const folder = vscode.Uri.parse(contents.folder);
  const [template] = answers.template?.trim()
    ? await readTemplates([answers.template], await templatesNear(folder, language, services), services)
    : [];
  const taken = new Set(contents.checklists.map(({ id }) => id));
  const title = answers.title?.trim() ? answers.title : template?.value.title;
  const plan = accepted(deferred.planChecklist({ kind: answers.kind, title }, taken, language));
  const uri = vscode.Uri.joinPath(folder, plan.path);
  const filled = template && filledFrom(template.value, contents, plan, { language, today }, deferred);
  await services.edits.create([{ uri, text: filled ?? plan.text }]);
  return uri;
}

/** The text of the list with what its template has; undefined where that is nothing. */
function filledFrom(
  template: Checklist,
  contents: TripContents,
  { path, kind, title }: NewChecklist,
  around: Pick<DeliverablesInput, 'language' | 'today'>,
  { planDeliverables }: Deferred,
): string | undefined {
  const { idsInOtherLists, ...facts } = templateInput(contents, path);
  // Who wants a second list of a kind wants all of it; a first one leaves out what other lists have.
  const isFirst = !contents.checklists.some((list) => kindOfList(list) === kind);
  const filled = planDeliverables({
    ...facts,
    ...around,
    idsInOtherLists: isFirst ? idsInOtherLists : undefined,
    kind,
    templates: [{ ...template, title }],
    existing: undefined,
  });
  return filled.kind === 'new' ? filled.text : undefined;
}
