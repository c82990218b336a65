import type { Disposable } from '../../core/events';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { copySecret } from './copySecret';
import { forgetSecret } from './forgetSecret';
import { moveSecret } from './moveSecret';
import { setSecret } from './setSecret';

/** What `secret: name` in a record stands for: set, copied and forgotten; plain ones are moved out of files. */
export function register(services: Services): Disposable {
  const store = new DisposableStore();
  const { log } = services;
  store.add(registerCommand(commandIds.setSecret, log, (call) => setSecret(call, services)));
  store.add(registerCommand(commandIds.copySecret, log, (call) => copySecret(call, services)));
  store.add(registerCommand(commandIds.forgetSecret, log, (call) => forgetSecret(call, services)));
  store.add(registerCommand(commandIds.moveSecret, log, (call) => moveSecret(call, services)));
  return store;
}
