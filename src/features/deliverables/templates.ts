import * as vscode from 'vscode';
import type { DocumentLanguage } from '../../core/documents/documentLanguage';
import type { TripContents } from '../../core/model/contents';
import { optionalTexts } from '../../host/answers';
import { askMany } from '../../host/askMany';
import type { Call } from '../../host/commands';
import { Cancelled } from '../../host/errors';
import type { Services } from '../../host/services';
import { back } from '../../host/steps';
import { kindOfTemplate, readTemplates, templatesNear, type Template, type TemplateFile } from '../../host/templates';
import { previewTemplate } from '../../host/previewTemplate';
import { templateChoice } from '../../host/templateChoice';

export interface ChosenTemplates {
  readonly templates: readonly Template[];
  readonly language: DocumentLanguage;
}

/**
 * The templates for a trip's deliverable list: those that a program names, by default the one of the trip's goal. A
 * person is asked where there is more to choose from than that one: what the customer's industry adds, and the
 * workspace's or the team's own. Throws a UserError for a stem that is not there, and for a file that cannot be understood.
 */
export async function templatesFor(contents: TripContents, call: Call, services: Services): Promise<ChosenTemplates> {
  const { documentLanguage, usualTemplates } = await services.deferred();
  const trip = contents.trip.value;
  const language = documentLanguage(trip.language, vscode.env.language);
  const folder = vscode.Uri.parse(contents.folder);
  const files = await templatesNear(folder, language, services);
  const goal = trip.goal ?? 'other';
  if (call.by === 'program') {
    const stems = optionalTexts(call.answers, 'templates') ?? [goal];
    return { templates: await readTemplates(stems, files, services), language };
  }
  const usual = usualTemplates(goal, contents.customer?.value.industry);
  const offered = await deliverableLists(files, usual, services);
  const picked = offered.filter(({ stem }) => usual.includes(stem));
  const stems = offered.length > 1 ? await ask(offered, picked, language, services) : [goal];
  return { templates: await readTemplates(stems, files, services), language };
}

/**
 * What makes deliverables: the trip's goal and its customer's industry, and whatever somebody here has written; a broken
 * one is offered too, and says what is wrong when it is picked.
 */
async function deliverableLists(
  files: readonly TemplateFile[],
  usual: readonly string[],
  services: Services,
): Promise<readonly TemplateFile[]> {
  const offered = await Promise.all(
    files.map(async (file) => {
      if (file.builtIn) return file.builtIn.kind === 'deliverables' && usual.includes(file.stem);
      const kind = await kindOfTemplate(file, services);
      return kind === undefined || kind === 'deliverables';
    }),
  );
  return files.filter((_file, index) => offered[index]);
}

async function ask(
  offered: readonly TemplateFile[],
  picked: readonly TemplateFile[],
  language: DocumentLanguage,
  services: Services,
): Promise<readonly string[]> {
  try {
    const answer = await askMany(
      { title: vscode.l10n.t('Scaffold Deliverable List'), step: 1, total: 1 },
      {
        prompt: vscode.l10n.t('Which templates? Enter takes those that are ticked'),
        choices: offered.map((file) => templateChoice(file, language)),
        picked,
        preview: {
          tooltip: vscode.l10n.t('Preview the Template'),
          show: (file) => previewTemplate(file, services),
        },
      },
    );
    if (answer === back || answer.length === 0) throw new Cancelled();
    return answer.map(({ stem }) => stem);
  } finally {
    await services.previews.close();
  }
}
