import * as vscode from 'vscode';
import { UserError } from '../../host/errors';
import { writable } from '../../host/roots';
import type { Services } from '../../host/services';
import { back, type StepPlace } from '../../host/steps';
import type { NewTripAnswers } from './answers';
import type { Known } from './known';
import { askPreview } from './preview';
import { questions, type QuestionKey } from './questions';
import { answersOf } from './tripAnswers';

/** What is asked on the way; time zone and language follow from the customer and are changed in the preview. */
const route: readonly QuestionKey[] = [
  'root',
  'title',
  'customer',
  'industry',
  'goal',
  'start',
  'end',
  'team',
  'templates',
];

/**
 * Asks for a new trip, with a way back at each step, and shows once what will be made; there each answer can be changed.
 * Waits for nothing but the person. Throws Cancelled when they leave.
 */
export async function askNewTrip(services: Services): Promise<NewTripAnswers> {
  const [first, second] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new UserError(vscode.l10n.t('Open a folder first: a trip is made in it.'));
  // Both take a moment the first time: by the time they are needed they are there.
  void services.deferred();
  void services.me();
  try {
    // Of several folders one is chosen first.
    return await walk({ root: second ? first.uri : writable(first.uri) }, services);
  } finally {
    await services.previews.close();
  }
}

async function walk(start: Known, services: Services): Promise<NewTripAnswers> {
  let known = start;
  let asked: number[] = [];
  let at = 0;
  for (;;) {
    const key = route[at];
    if (!isAsked(at, known)) {
      at++;
      continue;
    }
    const place = placeOf(asked.length, known);
    const given =
      key === undefined ? await askPreview(known, place, services) : await questions[key](known, place, services);
    if (given === back) {
      at = asked.pop() ?? at;
    } else if ('create' in given) {
      return answersOf(given.create, services);
    } else if ('change' in given) {
      known = await changed(given.change, known, place, services);
      // A customer who is there has no industry to go back to.
      asked = asked.filter((index) => isAsked(index, known));
    } else {
      known = { ...known, ...given };
      asked.push(at);
      at++;
    }
  }
}

/** One answer anew, from the preview; going back leaves it as it was. A new customer has an industry as well. */
async function changed(key: QuestionKey, known: Known, at: StepPlace, services: Services): Promise<Known> {
  const given = await questions[key](known, { ...at, total: 1, step: 2 }, services);
  if (given === back) return known;
  const now = { ...known, ...given };
  const asksMore = key === 'customer' && now.isNewCustomer === true && now.industry === undefined;
  return asksMore ? changed('industry', now, at, services) : now;
}

/** Whether the step of the route is one for what is known so far; the preview always is. */
function isAsked(index: number, known: Known): boolean {
  const key = route[index];
  return key === undefined || applies(key, known);
}

function applies(key: QuestionKey, known: Known): boolean {
  if (key === 'root') return (vscode.workspace.workspaceFolders ?? []).length > 1;
  return key !== 'industry' || known.isNewCustomer === true;
}

/** The preview counts as the last step. */
function placeOf(done: number, known: Known): StepPlace {
  const total = route.filter((key) => applies(key, known)).length + 1;
  return { title: vscode.l10n.t('New Trip'), step: Math.min(done + 1, total), total };
}
