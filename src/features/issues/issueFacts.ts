import * as vscode from 'vscode';
import { severities } from '../../core/model/words';
import { meIn } from '../../core/rules/people';
import type { IssueFact } from '../../core/scaffold/issueFacts';
import { optionalText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import { Cancelled, UserError } from '../../host/errors';
import { severityLabel } from '../../host/labels';
import { personChoices } from '../../host/personChoices';
import type { Services } from '../../host/services';
import { asTyped, askPick, back, type Choice, type PickQuestion } from '../../host/steps';
import { recordChanges } from '../../host/understood';
import { findIssue, type FoundIssue } from './findRecord';
import { changesOf } from './stepRefusal';

/** How bad an issue is, who sees to it, who reported it: set at any time. Each gives the issue's Uri. */
export function registerIssueFacts(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const add = (id: FactCommand, key: IssueFact) => {
    store.add(registerCommand(id, services.log, (call) => setFact(call, key, services)));
  };
  add(commandIds.setSeverity, 'severity');
  add(commandIds.assignIssue, 'owner');
  add(commandIds.setReporter, 'reportedBy');
  return store;
}

type FactCommand = typeof commandIds.setSeverity | typeof commandIds.assignIssue | typeof commandIds.setReporter;

/** Of several rows that are selected, all issues get the same answer. */
async function setFact(call: Call, key: IssueFact, services: Services): Promise<vscode.Uri> {
  const found = await findIssues(call, services);
  const [first] = found;
  const answer = call.by === 'program' ? given(call, key) : await ask(first, found.length, key, services);
  for (const { uri } of found) {
    await services.edits.change(uri, (now, deferred) =>
      recordChanges('issue', now, deferred, (value) => changesOf(deferred.planIssueFact(value, key, answer))),
    );
  }
  return first.uri;
}

async function findIssues(call: Call, services: Services): Promise<readonly [FoundIssue, ...FoundIssue[]]> {
  const nodes = call.by === 'person' ? (call.nodes ?? []) : [];
  const others = nodes.filter((node) => call.by === 'person' && node !== call.node && node.path?.startsWith('issues/'));
  const any = () => true;
  const first = await findIssue(call, services, any);
  const rest = await Promise.all(others.map((node) => findIssue({ by: 'person', node }, services, any)));
  return [first, ...rest];
}

/** A program says what is to be taken out with a blank text: one that it forgot takes nothing out. */
function given({ answers }: Call & { by: 'program' }, key: IssueFact): string {
  const text = optionalText(answers, key);
  if (text === undefined) throw new UserError(vscode.l10n.t('“{0}” is missing.', key));
  return text;
}

async function ask(first: FoundIssue, count: number, key: IssueFact, services: Services): Promise<string> {
  const { value, id } = first.file;
  const title = count > 1 ? vscode.l10n.t('{0} issues', count) : (value.title ?? id);
  const question = key === 'severity' ? severityQuestion(first) : await personQuestion(first, key, services);
  const answer = await askPick({ title, step: 1, total: 1 }, question);
  if (answer === back) throw new Cancelled();
  return answer;
}

function severityQuestion({ file }: FoundIssue): PickQuestion<string> {
  const words = severities.map((word): Choice<string> => ({
    label: severityLabel(word),
    description: word,
    value: word,
  }));
  const none: Choice<string> = { label: vscode.l10n.t('None'), value: '' };
  return { prompt: vscode.l10n.t('How bad is it?'), choices: [...words, none], active: file.value.severity };
}

/** The team first for who sees to it, oneself before the others; the customer's contacts first for who reported it. */
async function personQuestion(
  { contents, file }: FoundIssue,
  key: 'owner' | 'reportedBy',
  services: Services,
): Promise<PickQuestion<string>> {
  const trip = contents.trip.value;
  const team = personChoices(trip.team ?? []);
  const contacts = personChoices(contents.customer?.value.contacts ?? []);
  const nobody: Choice<string> = { label: vscode.l10n.t('Nobody'), value: '' };
  if (key === 'reportedBy') {
    const prompt = vscode.l10n.t('Who reported it? Pick, or type a name');
    return { prompt, choices: [...contacts, ...team, nobody], active: file.value.reportedBy, free: asTyped };
  }
  const name = await services.me();
  const me = name === undefined ? undefined : meIn(name, trip);
  const sorted = [...team.filter(({ value }) => value === me), ...team.filter(({ value }) => value !== me)];
  const prompt = vscode.l10n.t('Who is responsible? Pick, or type a name');
  return { prompt, choices: [...sorted, ...contacts, nobody], active: file.value.owner, free: asTyped };
}
