import * as vscode from 'vscode';
import type { TripEntry } from '../../core/library/library';
import type { IssueAnswers, IssueRefusal } from '../../core/scaffold/newIssue';
import { siteDay, siteTime } from '../../core/rules/siteClock';
import { optionalText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { UserError } from '../../host/errors';
import { exists } from '../../host/exists';
import { showMade } from '../../host/made';
import type { Services } from '../../host/services';
import { askSteps, askText, back, type Step } from '../../host/steps';
import { beginText, texts } from './beginText';
import { comma } from '../../host/punctuation';

/** `onsite.logIssue`: a title and one sentence; the file is there at once, the other steps follow. */
export function registerLogIssue(services: Services): vscode.Disposable {
  return registerCommand(commandIds.logIssue, services.log, async (call) => {
    const entry = await services.trips.find(call);
    const answers = call.by === 'program' ? answersFrom(call) : await ask(entry);
    const uri = await makeIssue(entry, answers, services);
    if (call.by === 'person' && !answers.describe?.trim()) await beginText(uri, 'describe', services);
    else await showIssue(uri, services);
    return uri;
  });
}

/** The cursor behind the last text that was given: what is typed goes on with it, and spoils no key. */
async function showIssue(uri: vscode.Uri, services: Services): Promise<void> {
  const { positionsOf, readRecord } = await services.deferred();
  await showMade(uri, (text) => {
    const { value } = readRecord('issue', text);
    const last = [...texts].reverse().find((key) => value[key]) ?? 'title';
    return positionsOf(text).range([last], 'value')?.[1];
  });
}

function answersFrom({ answers }: Call & { by: 'program' }): IssueAnswers {
  return {
    title: optionalText(answers, 'title'),
    describe: optionalText(answers, 'describe'),
    analyze: optionalText(answers, 'analyze'),
    propose: optionalText(answers, 'propose'),
    severity: optionalText(answers, 'severity'),
    module: optionalText(answers, 'module'),
    reportedBy: optionalText(answers, 'reportedBy'),
  };
}

async function ask({ trip, id }: TripEntry): Promise<IssueAnswers> {
  const steps: readonly Step<{ title: string; describe: string }>[] = [
    async (known, place) => {
      const prompt = vscode.l10n.t('What is wrong, in a few words?');
      const validate = (text: string) => (text ? undefined : vscode.l10n.t('This cannot be empty.'));
      const title = await askText(place, { prompt, value: known.title, validate });
      return title === back ? back : { title };
    },
    async (known, place) => {
      const prompt = vscode.l10n.t('What was seen, where, since when? One sentence will do.');
      const placeholder = vscode.l10n.t('Empty: write it in the file');
      const describe = await askText(place, { prompt, placeholder, value: known.describe });
      return describe === back ? back : { describe };
    },
  ];
  return askSteps(vscode.l10n.t('Log Issue – {0}', trip.title ?? id), steps);
}

/** A name that somebody took in the same moment is tried again with other random characters. */
const tries = 5;

async function makeIssue(entry: TripEntry, answers: IssueAnswers, services: Services): Promise<vscode.Uri> {
  const { planIssue } = await services.deferred();
  // An issue of a trip that is gone would be in a folder that nobody looks into.
  const { trip, issues } = await services.trips.read(entry);
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), 'issues');
  const { timezone } = trip.value;
  for (let left = tries; ; left--) {
    const now = services.clock();
    const plan = planIssue(answers, {
      day: siteDay(now, timezone),
      time: siteTime(now, timezone),
      random: services.random(),
      existing: new Set(issues.map(({ id }) => id)),
    });
    if (!plan.ok) throw new UserError(refusalText(plan.refusal));
    const uri = vscode.Uri.joinPath(folder, `${plan.stem}.yaml`);
    try {
      await services.edits.create([{ uri, text: plan.text }]);
      return uri;
    } catch (error) {
      if (left === 0 || !(await exists(uri))) throw error;
    }
  }
}

function refusalText(refusal: IssueRefusal): string {
  if (refusal.code === 'missing') return vscode.l10n.t('“{0}” is missing.', refusal.key);
  return vscode.l10n.t(
    '“{0}” is “{1}”; it must be one of: {2}.',
    refusal.key,
    refusal.value,
    refusal.words.join(comma()),
  );
}
