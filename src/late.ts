/*
 * The bundle of the commands: what they ask and do is loaded when one of them is first called.
 */
import { register as registerCustomers } from './features/customers/commands';
import { register as registerDeliverables } from './features/deliverables';
import { register as registerIssues } from './features/issues';
import { register as registerItems } from './features/items';
import { register as registerNewTrip } from './features/newTrip';
import { register as registerRetro } from './features/retro';
import { register as registerSecrets } from './features/secrets';
import { register as registerToggleItem } from './features/toggleItem';
import { register as registerToolkit } from './features/toolkit';
import { collectCommands, type Run } from './host/commands';
import type { CommandId } from './host/contributionIds';
import type { Services } from './host/services';

export { RecordEdits } from './host/edits/recordEdits';

const features = [
  registerNewTrip,
  registerCustomers,
  registerDeliverables,
  registerIssues,
  registerToggleItem,
  registerItems,
  registerRetro,
  registerSecrets,
  registerToolkit,
];

/** What each of the commands does. */
export function commandsOf(services: Services): ReadonlyMap<CommandId, Run> {
  return collectCommands(() => {
    for (const register of features) register(services);
  });
}
