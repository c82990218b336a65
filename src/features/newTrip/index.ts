import type * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { showMade } from '../../host/made';
import { oneByOne } from '../../host/oneByOne';
import type { Services } from '../../host/services';
import { tripAnswersFrom, type NewTripAnswers } from './answers';
import { planFiles } from './planFiles';
import { askNewTrip } from './wizard';

/** `onsite.newTrip`: a trip's folder with its trip.yaml and lists, and its customer's file where there is none yet. */
export function register(services: Services): vscode.Disposable {
  const make = oneByOne(async (answers: NewTripAnswers, forPerson: boolean) => {
    const { files } = await planFiles(answers, services, forPerson);
    await services.edits.create(files.map(({ uri, text }) => ({ uri, text })));
    return files[0].uri;
  });
  return registerCommand(commandIds.newTrip, services.log, async (call) => {
    const answers = call.by === 'program' ? tripAnswersFrom(call.answers) : await askNewTrip(services);
    const uri = await make(answers, call.by === 'person');
    await showMade(uri, firstToFillIn);
    return uri;
  });
}

/** What was not asked stands there as a comment to be filled in: the first of these lines. */
function firstToFillIn(text: string): number {
  return /^# [a-z]+:/m.exec(text)?.index ?? text.length;
}
