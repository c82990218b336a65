import type * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { showMade } from '../../host/made';
import type { Services } from '../../host/services';
import { tripAnswersFrom } from './answers';
import { planFiles } from './planFiles';
import { askNewTrip } from './wizard';

/** `onsite.newTrip`: a trip's folder with its trip.yaml and lists, and its customer's file where there is none yet. */
export function register(services: Services): vscode.Disposable {
  // One after the other: the second of two trips with one name has to see the first.
  let last: Promise<unknown> = Promise.resolve();
  return registerCommand(commandIds.newTrip, services.log, async (call) => {
    const answers = call.by === 'program' ? tripAnswersFrom(call.answers) : await askNewTrip(services);
    const make = async () => {
      const { files } = await planFiles(answers, services, call.by === 'person');
      await services.edits.create(files.map(({ uri, text }) => ({ uri, text })));
      return files[0].uri;
    };
    const made = last.then(make, make);
    last = made;
    const uri = await made;
    await showMade(uri, firstToFillIn);
    return uri;
  });
}

/** What was not asked stands there as a comment to be filled in: the first of these lines. */
function firstToFillIn(text: string): number {
  return /^# [a-z]+:/m.exec(text)?.index ?? text.length;
}
