import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import { siteDay } from '../../core/rules/siteClock';
import { optionalText, requiredText } from '../../host/answers';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { showMade } from '../../host/made';
import type { Services } from '../../host/services';
import { templateInput } from '../../host/templateInput';
import { readTemplates, templatesNear } from '../../host/templates';
import { askChecklist, kindOfList, type ChecklistAnswers } from './askChecklist';
import { accepted } from './refusalText';

/** `onsite.addChecklist {trip?, kind, title?, template?}`: a new list of any kind, empty or from a template. Gives the Uri of its file. */
export function registerAddChecklist(services: Services): vscode.Disposable {
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
    const uri = await makeChecklist(contents, answers, today, services);
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
  const { documentLanguage, planChecklist, planDeliverables } = await services.deferred();
  const language = documentLanguage(contents.trip.value.language, vscode.env.language);
  const folder = vscode.Uri.parse(contents.folder);
  const template = answers.template?.trim()
    ? await readTemplates([answers.template], await templatesNear(folder, language, services), services)
    : [];
  const [value] = template.map((each) => each.value);
  const taken = new Set(contents.checklists.map(({ id }) => id));
  const plan = accepted(
    planChecklist({ kind: answers.kind, title: answers.title?.trim() ? answers.title : value?.title }, taken, language),
  );
  const uri = vscode.Uri.joinPath(folder, plan.path);
  let { text } = plan;
  if (value) {
    const { idsInOtherLists, ...facts } = templateInput(contents, plan.path);
    // Who wants a second list of a kind wants all of it; a first one leaves out what other lists have.
    const isFirst = !contents.checklists.some((list) => kindOfList(list) === plan.kind);
    const filled = planDeliverables({
      ...facts,
      idsInOtherLists: isFirst ? idsInOtherLists : undefined,
      kind: plan.kind,
      templates: [{ ...value, title: plan.title }],
      existing: undefined,
      language,
      today,
    });
    if (filled.kind === 'new') ({ text } = filled);
  }
  await services.edits.create([{ uri, text }]);
  return uri;
}
