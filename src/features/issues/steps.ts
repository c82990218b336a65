import * as vscode from 'vscode';
import { meIn } from '../../core/rules/people';
import { siteTime } from '../../core/rules/siteClock';
import { optionalText, requiredText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { askText, back, type TextQuestion } from '../../host/steps';
import { recordChanges } from '../../host/understood';
import { beginText, type IssueText } from './beginText';
import { findIssue, type FoundIssue } from './findRecord';
import { changesOf } from './stepRefusal';

/** Describe, analyze, propose, resolve, drop. Each gives the issue's Uri. */
export function registerSteps(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const add = (id: StepCommand, run: (call: Call) => Promise<vscode.Uri>) => {
    store.add(registerCommand(id, services.log, run));
  };
  add(commandIds.describeIssue, (call) => write(call, services, 'describe'));
  add(commandIds.analyzeIssue, (call) => write(call, services, 'analyze'));
  add(commandIds.proposeIssue, (call) => write(call, services, 'propose'));
  add(commandIds.resolveIssue, (call) => resolve(call, services));
  add(commandIds.dropIssue, (call) => drop(call, services));
  return store;
}

type StepCommand =
  | typeof commandIds.describeIssue
  | typeof commandIds.analyzeIssue
  | typeof commandIds.proposeIssue
  | typeof commandIds.resolveIssue
  | typeof commandIds.dropIssue;

/** One of the three texts. A person who enters nothing goes on in the file, at its key. */
async function write(call: Call, services: Services, key: IssueText): Promise<vscode.Uri> {
  const found = await findIssue(call, services, (step) => step === key);
  const text = call.by === 'program' ? requiredText(call.answers, key) : await askFor(found, key);
  if (text === '') {
    await beginText(found.uri, key, services);
    return found.uri;
  }
  await services.edits.change(found.uri, (now, deferred) => {
    const plan = { describe: deferred.planDescribe, analyze: deferred.planAnalyze, propose: deferred.planPropose }[key];
    return recordChanges('issue', now, deferred, (value) => changesOf(plan(value, { text })));
  });
  return found.uri;
}

async function resolve(call: Call, services: Services): Promise<vscode.Uri> {
  const found = await findIssue(call, services, (step) => step === 'resolve');
  const question = {
    prompt: vscode.l10n.t('What was done?'),
    placeholder: vscode.l10n.t('Empty: as proposed'),
  };
  const note = call.by === 'program' ? optionalText(call.answers, 'note') : await ask(found, question);
  const by = (call.by === 'program' ? optionalText(call.answers, 'by') : undefined) ?? (await me(found, services));
  const at = siteTime(services.clock(), found.entry.trip.timezone);
  await services.edits.change(found.uri, (now, deferred) =>
    recordChanges('issue', now, deferred, (value) => changesOf(deferred.planResolve(value, { at, by, note }))),
  );
  return found.uri;
}

async function drop(call: Call, services: Services): Promise<vscode.Uri> {
  const found = await findIssue(call, services, (step) => step !== undefined);
  const question = {
    prompt: vscode.l10n.t('Why will nothing be done about it?'),
    validate: (text: string) => (text ? undefined : vscode.l10n.t('This cannot be empty.')),
  };
  const why = call.by === 'program' ? requiredText(call.answers, 'why') : await ask(found, question);
  const by = await me(found, services);
  const at = siteTime(services.clock(), found.entry.trip.timezone);
  await services.edits.change(found.uri, (now, deferred) =>
    recordChanges('issue', now, deferred, (value) => changesOf(deferred.planDrop(value, { why, at, by }))),
  );
  return found.uri;
}

/** Who the person is in this trip's records. */
async function me({ entry }: FoundIssue, services: Services): Promise<string | undefined> {
  const name = await services.me();
  return name === undefined ? undefined : meIn(name, entry.trip);
}

function askFor(found: FoundIssue, key: IssueText): Promise<string> {
  return ask(found, { prompt: promptFor(key), placeholder: vscode.l10n.t('Empty: write it in the file') });
}

function promptFor(key: IssueText): string {
  switch (key) {
    case 'describe':
      return vscode.l10n.t('What was seen, where, since when?');
    case 'analyze':
      return vscode.l10n.t('What is the cause, and how was it found?');
    case 'propose':
      return vscode.l10n.t('What is to be done, and who must agree?');
  }
}

async function ask({ file }: FoundIssue, question: TextQuestion): Promise<string> {
  const place = { title: file.value.title ?? file.id, step: 1, total: 1 };
  const answer = await askText(place, question);
  return answer === back ? '' : answer;
}
