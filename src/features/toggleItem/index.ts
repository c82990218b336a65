import type * as vscode from 'vscode';
import { stateOf } from '../../core/rules/items';
import { isBlank, optionalFlag, optionalText } from '../../host/answers';
import { registerCommand, type Call, type TreeTarget } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { Cancelled } from '../../host/errors';
import { findPlace } from '../../host/findPlace';
import { Turns } from '../../host/oneByOne';
import { pickPlace } from '../../host/pickPlace';
import type { Services } from '../../host/services';
import { askOverride } from './askOverride';
import type { GatedError } from './gated';
import { isGated } from './gated';

import { toggle, type Toggled } from './toggle';

type ByPerson = Call & { readonly by: 'person' };

/**
 * `onsite.toggleItem`: ticks or unticks an item; one whose gates are open only with a reason. Of several that are
 * selected it gives back a list.
 */
export function register(services: Services): vscode.Disposable {
  return registerCommand(commandIds.toggleItem, services.log, (call) =>
    call.by === 'program' ? byProgram(call, services) : byPerson(call, services),
  );
}

/** Ticks of one trip wait for each other: what one of them waits for may be ticked in another list in the same moment. */
const turns = new Turns();

async function byProgram(call: Call & { by: 'program' }, services: Services): Promise<Toggled> {
  const done = optionalFlag(call.answers, 'done');
  const given = optionalText(call.answers, 'override');
  const override = given !== undefined && isBlank(given) ? '' : given;
  const entry = await services.trips.find(call);
  return turns.take([entry.folder], async () => {
    const contents = await services.trips.read(entry);
    return toggle(contents, findPlace(contents, call), { done, override }, services);
  });
}

async function byPerson(call: ByPerson, services: Services): Promise<Toggled | readonly Toggled[]> {
  const rows = call.nodes?.filter(({ at }) => at) ?? [];
  if (rows.length > 1) return bySelection(call.node?.at ? call.node : rows[0], rows, services);
  // Whoever has a list to pick from is not waited for.
  const result = await (call.node
    ? turns.take([call.node.folder], () => attempt(call, services))
    : attempt(call, services));
  if (!('gated' in result)) return result;
  const { entry, place, gated } = result;
  const reason = await askOverride(place.item, gated);
  if (reason === undefined) throw new Cancelled();
  return toggle(await services.trips.read(entry), place, { done: true, override: reason }, services);
}

/** Without asking for a reason yet. */
async function attempt(call: ByPerson, services: Services) {
  const { entry, contents, place } = await find(call, services);
  try {
    return await toggle(contents, place, { done: isWanted(call.detail) }, services);
  } catch (error) {
    if (!isGated(error)) throw error;
    return { entry, place, gated: error as GatedError };
  }
}

/** A check box says what it shows now: the file may have come to that meanwhile, by somebody else's hand. */
function isWanted(detail: string | undefined): boolean | undefined {
  return detail === 'done' ? true : detail === 'open' ? false : undefined;
}

/** All of the selected items become what the first one becomes, the one that was pressed; those that wait for others of them come after these. */
async function bySelection(
  first: TreeTarget | undefined,
  rows: readonly TreeTarget[],
  services: Services,
): Promise<readonly Toggled[]> {
  const { place } = await find({ by: 'person', ...(first ? { node: first } : {}) }, services);
  const done = stateOf(place.item) !== 'done';
  const results: Toggled[] = [];
  let waiting = rows;
  for (let before = Infinity; waiting.length < before;) {
    before = waiting.length;
    const gated: TreeTarget[] = [];
    for (const node of waiting) {
      const found = await find({ by: 'person', node }, services);
      try {
        results.push(await toggle(found.contents, found.place, { done }, services));
      } catch (error) {
        if (!isGated(error)) throw error;
        gated.push(node);
      }
    }
    waiting = gated;
  }
  for (const node of waiting)
    results.push((await byPerson({ by: 'person', node, detail: 'done' }, services)) as Toggled);
  return results;
}

async function find(call: ByPerson, services: Services) {
  const entry = await services.trips.find(call);
  const contents = await services.trips.read(entry);
  const place = call.node?.at ? findPlace(contents, call) : await pickPlace(call, contents, services);
  return { entry, contents, place };
}
