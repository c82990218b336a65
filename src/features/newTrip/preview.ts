import * as vscode from 'vscode';
import { goalLabel } from '../../host/labels';
import { zoneOffset } from '../../core/rules/zoneNames';
import { Cancelled, UserError } from '../../host/errors';
import { industryLabel } from '../../host/industries';
import type { Services } from '../../host/services';
import { back, type StepPlace } from '../../host/steps';

import { inferredFrom } from './inferred';
import type { Inferred, Known } from './known';
import { planFiles, type TripFile } from './planFiles';
import type { QuestionKey } from './questions';
import { answersOf } from './tripAnswers';
import { comma } from '../../host/punctuation';

type Outcome = { readonly create: Known } | { readonly change: QuestionKey };

interface Line extends vscode.QuickPickItem {
  readonly outcome?: Outcome;
  readonly file?: TripFile;
}

/**
 * What will be made and from which answers, to be looked through, changed line by line, and made. A file's line shows
 * the file as it will be.
 */
export async function askPreview(known: Known, place: StepPlace, services: Services): Promise<Outcome | typeof back> {
  const lines = await linesOf(known, services);
  return new Promise<Outcome | typeof back>((resolve, reject) => {
    const input = vscode.window.createQuickPick<Line>();
    Object.assign(input, { ...place, totalSteps: place.total, ignoreFocusOut: true, matchOnDescription: true });
    input.placeholder = vscode.l10n.t('Enter creates the trip; pick a file to read it first, an answer to change it');
    input.buttons = [vscode.QuickInputButtons.Back];
    input.items = lines;
    const first = lines.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
    if (first) input.activeItems = [first];
    input.onDidTriggerButton(() => settle(() => resolve(back)));
    input.onDidAccept(() => {
      const line = input.activeItems[0];
      if (line?.file) void services.previews.show(nameOf(line.file), line.file.text);
      else if (line?.outcome) {
        const { outcome } = line;
        settle(() => resolve(outcome));
      }
    });
    input.onDidHide(() => settle(() => reject(new Cancelled())));
    let settled = false;
    const settle = (run: () => void) => {
      if (settled) return;
      settled = true;
      run();
      input.dispose();
    };
    input.show();
  });
}

async function linesOf(known: Known, services: Services): Promise<readonly Line[]> {
  const inferred = await inferredFrom(known, services);
  return [
    ...(await fileLines(known, services)),
    separator(vscode.l10n.t('Answers')),
    ...answerLines(known, inferred, services.clock()),
  ];
}

/** What cannot be made says why, and leaves the answers to be changed. */
async function fileLines(known: Known, services: Services): Promise<readonly Line[]> {
  try {
    const { id, files } = await planFiles(await answersOf(known, services), services, true);
    const create: Line = {
      label: `$(check) ${vscode.l10n.t('Create the Trip')}`,
      description: id,
      outcome: { create: known },
    };
    return [create, separator(vscode.l10n.t('To be created')), ...files.map((file) => fileLine(file, known))];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const change: QuestionKey = 'templates';
    return [{ label: `$(error) ${error.message}`, outcome: { change } }];
  }
}

function fileLine(file: TripFile, known: Known): Line {
  const { part, uri } = file;
  const description = vscode.workspace.asRelativePath(uri, false);
  if (part === 'trip') {
    return { label: `$(briefcase) ${known.title ?? ''}`, description, detail: `${known.start} – ${known.end}`, file };
  }
  if (part === 'customer') {
    return {
      label: `$(organization) ${known.customer ?? ''}`,
      description,
      detail: industryLabel(known.industry),
      file,
    };
  }
  const headings = part.headings.join(' · ');
  const detail =
    part.items === 1 ? vscode.l10n.t('1 item: {0}', headings) : vscode.l10n.t('{0} items: {1}', part.items, headings);
  return { label: `$(checklist) ${part.title}`, description, detail, file };
}

function answerLines(known: Known, inferred: Inferred, now: number): readonly Line[] {
  const { files, templates, documentLanguage, team, timezone } = inferred;
  const lists = templates.map(
    (stem) => files.find((file) => file.stem === stem)?.builtIn?.title[documentLanguage] ?? stem,
  );
  const none = vscode.l10n.t('none');
  const rows: readonly (readonly [QuestionKey, string, string] | undefined)[] = [
    (vscode.workspace.workspaceFolders ?? []).length > 1
      ? ['root', vscode.l10n.t('Folder'), vscode.workspace.getWorkspaceFolder(known.root)?.name ?? '']
      : undefined,
    ['title', vscode.l10n.t('Title'), known.title ?? ''],
    ['customer', vscode.l10n.t('Customer'), inferred.customerName],
    known.isNewCustomer ? ['industry', vscode.l10n.t('Industry'), industryLabel(known.industry)] : undefined,
    ['goal', vscode.l10n.t('Goal'), known.goal ? goalLabel(known.goal) : ''],
    ['start', vscode.l10n.t('First day'), known.start ?? ''],
    ['end', vscode.l10n.t('Last day'), known.end ?? ''],
    ['timezone', vscode.l10n.t('Time zone'), `${timezone} (${zoneOffset(timezone, now)})`],
    ['team', vscode.l10n.t('Team'), team.map(({ name, id }) => name ?? id).join(comma()) || none],
    ['templates', vscode.l10n.t('Lists'), lists.join(comma()) || none],
    ['language', vscode.l10n.t('Language'), documentLanguage === 'zh-cn' ? '简体中文' : 'English'],
  ];
  return rows.flatMap((row): readonly Line[] => {
    if (!row) return [];
    const [change, label, description] = row;
    return [{ label: `$(edit) ${label}`, description, outcome: { change } }];
  });
}

function separator(label: string): Line {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function nameOf({ uri }: TripFile): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
