import * as vscode from 'vscode';
import type { Answers } from '../../core/customers/landAnswers';
import type { Question } from '../../core/customers/question';
import { joinUri, parentUri } from '../../core/library/uris';
import type { BuiltDocument } from '../../core/documents/parts';
import type { Change } from '../../core/format/edit';
import { problemCodes, type Problem } from '../../core/model/problem';
import { optionalWord } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import type { Deferred } from '../../host/deferred';
import { DisposableStore } from '../../host/disposableStore';
import { UserError } from '../../host/errors';
import { showMadeDocument } from '../../host/made';
import { problemText } from '../../host/problemText';
import { refuseBroken } from '../../host/understood';
import type { Services } from '../../host/services';
import { askSteps } from '../../host/steps';
import { questionStep, type Asked } from './askQuestions';
import { findCustomer, type CustomerFile } from './findCustomer';
import { interviewAnswersFrom } from './interviewAnswers';
import { comma } from '../../host/punctuation';
import { withoutLinks } from '../../host/withoutLinks';

/**
 * `onsite.interviewCustomer {customer?, answers?}` asks what the profile does not say yet and writes the answers where they
 * belong; gives the Uri of the customer's file. `onsite.buildInterviewSheet {customer?, parts?: 'all'}` makes the sheet, or
 * brings it up to date; gives its Uri.
 */
export function registerInterview(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(registerCommand(commandIds.interviewCustomer, services.log, (call) => interview(call, services)));
  store.add(
    registerCommand(commandIds.buildInterviewSheet, services.log, async (call) => {
      const parts = call.by === 'program' ? optionalWord(call.answers, 'parts', ['all']) : undefined;
      const file = await findCustomer(call, services);
      // Answers that cannot be read would be taken out of the sheet as if nobody had given them.
      refuseBroken(file, vscode.Uri.parse(file.path));
      const { uri, built } = await writeSheet(file, services, parts);
      await showMadeDocument(uri);
      sayBroken(built, uri);
      return uri;
    }),
  );
  return store;
}

async function interview(call: Call, services: Services): Promise<vscode.Uri> {
  const file = await findCustomer(call, services);
  const uri = vscode.Uri.parse(file.path);
  refuseBroken(file, uri);
  const core = await services.deferred();
  const questions = core.questionsFor(file.value.industry);
  const answers =
    call.by === 'program'
      ? interviewAnswersFrom(call.answers['answers'], questions)
      : await askRest(file, questions, core);
  if (Object.keys(answers).length > 0) {
    const language = core.documentLanguage(file.value.customs?.language, vscode.env.language);
    await services.edits.change(uri, (text, deferred) => {
      const { value, problems } = deferred.readRecord('customer', text);
      const changes = deferred.landAnswers(value, questions, answers, language);
      refuseUnread(uri, problems, keysOf(changes));
      return changes;
    });
  }
  const now = services.library.customers().find(({ path }) => path === file.path) ?? file;
  await writeSheet(now, services);
  return uri;
}

/** Asks a person what is still open. Nothing to ask is said. */
async function askRest(file: CustomerFile, questions: readonly Question[], core: Deferred): Promise<Answers> {
  const name = file.value.name ?? file.id;
  const open = questions.filter((question) => core.answerOf(question, file.value) === undefined);
  if (open.length === 0) {
    void vscode.window.showInformationMessage(
      withoutLinks(vscode.l10n.t('Every question about {0} has an answer.', name)),
    );
    return {};
  }
  // Where an answer could not be written nobody must give one first.
  const wanted = Object.fromEntries(open.map(({ id }) => [id, '?']));
  const changes = core.landAnswers(file.value, open, wanted, core.documentLanguage(undefined, vscode.env.language));
  refuseUnread(vscode.Uri.parse(file.path), file.problems, keysOf(changes));
  const { answers = {} } = await askSteps<Asked>(
    name,
    open.map((question) => questionStep<Asked>(() => question, core)),
  );
  return answers;
}

type Keys = ReadonlySet<string | number | undefined>;

/** The keys of the profile that are changed. */
function keysOf(changes: readonly Change[]): Keys {
  return new Set(changes.map(({ path }) => path[0]));
}

/** What could not be read at a key must not be written over. */
function refuseUnread(uri: vscode.Uri, problems: readonly Problem[], keys: Keys): void {
  const unread = problems.find(
    ({ code, path }) => problemCodes[code] === 'error' && (path.length === 0 || keys.has(path[0])),
  );
  if (!unread) return;
  const place = vscode.workspace.asRelativePath(uri);
  throw new UserError(vscode.l10n.t('Nothing was written: {0}: {1}', place, problemText(unread)), { uri });
}

async function writeSheet(
  file: CustomerFile,
  { edits, deferred }: Services,
  parts?: 'all',
): Promise<{ readonly uri: vscode.Uri; readonly built: BuiltDocument | undefined }> {
  const core = await deferred();
  const { value, id, path } = file;
  const uri = vscode.Uri.parse(joinUri(parentUri(path) ?? '', core.sheetNameOf(id)));
  const language = core.documentLanguage(value.customs?.language, vscode.env.language);
  let built: BuiltDocument | undefined;
  const build = (existing?: string) => {
    built = core.buildInterviewSheet(value, core.questionsFor(value.industry), { language, existing, parts });
    return built.text;
  };
  await edits.build(uri, build);
  return { uri, built };
}

/** Questions whose markers are broken stand as they did: the person has to mend them. */
function sayBroken(built: BuiltDocument | undefined, uri: vscode.Uri): void {
  const first = built?.problems[0];
  if (!built || !first) return;
  const open = vscode.l10n.t('Open the File');
  const names = [...new Set(built.problems.map(({ name }) => name))].join(comma());
  const message = vscode.l10n.t(
    'These parts were left as they are, because the line that marks their beginning or end is missing or there twice: {0} (line {1}).',
    names,
    first.line,
  );
  void vscode.window.showWarningMessage(message, open).then((choice) => {
    const selection = new vscode.Range(first.line - 1, 0, first.line - 1, 0);
    if (choice === open) void vscode.window.showTextDocument(uri, { selection });
  });
}
