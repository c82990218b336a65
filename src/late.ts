/*
 * The bundle of the commands: what they ask and do is loaded when one of them is first called.
 */
import { register as registerDeliverables } from './features/deliverables';
import { register as registerIssues } from './features/issues';
import { register as registerItems } from './features/items';
import { register as registerNewTrip } from './features/newTrip';
import { register as registerRetro } from './features/retro';
import { register as registerToggleItem } from './features/toggleItem';
import { collectCommands, type Run } from './host/commands';
import type { CommandId } from './host/contributionIds';
import type { Services } from './host/services';

const features = [
  registerNewTrip,
  registerDeliverables,
  registerIssues,
  registerToggleItem,
  registerItems,
  registerRetro,
];

/** What each of the commands does. */
export function commandsOf(services: Services): ReadonlyMap<CommandId, Run> {
  return collectCommands(() => {
    for (const register of features) register(services);
  });
}
