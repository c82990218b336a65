import type * as vscode from 'vscode';
import { optionalFlag, optionalText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { Cancelled } from '../../host/errors';
import { findPlace } from '../../host/findPlace';
import { pickPlace } from '../../host/pickPlace';
import type { Services } from '../../host/services';
import { askOverride } from './askOverride';
import type { GatedError } from './gated';
import { isGated } from './gated';

import { toggle, type Toggled } from './toggle';

/** `onsite.toggleItem`: ticks or unticks an item; one whose gates are open only with a reason. */
export function register(services: Services): vscode.Disposable {
  return registerCommand(commandIds.toggleItem, services.log, (call) =>
    call.by === 'program' ? byProgram(call, services) : byPerson(call, services),
  );
}

async function byProgram(call: Call & { by: 'program' }, services: Services): Promise<Toggled> {
  const done = optionalFlag(call.answers, 'done');
  const override = optionalText(call.answers, 'override');
  const entry = await services.trips.find(call);
  const contents = await services.trips.read(entry);
  return toggle(contents, findPlace(contents, call), { done, override }, services);
}

async function byPerson(call: Call & { by: 'person' }, services: Services): Promise<Toggled> {
  const entry = await services.trips.find(call);
  const contents = await services.trips.read(entry);
  const place = call.node?.at ? findPlace(contents, call) : await pickPlace(contents, services);
  try {
    return await toggle(contents, place, {}, services);
  } catch (error) {
    if (!isGated(error)) throw error;
    const reason = await askOverride(place.item, error as GatedError);
    if (reason === undefined) throw new Cancelled();
    return toggle(await services.trips.read(entry), place, { done: true, override: reason }, services);
  }
}
