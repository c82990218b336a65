import * as vscode from 'vscode';
import type { Call } from '../../host/commands';
import { UserError } from '../../host/errors';
import { clipboardTime } from '../../host/fleetingClipboard';
import type { Services } from '../../host/services';
import { secretPlace } from './place';
import { askValue, say } from './setSecret';

/**
 * `onsite.copySecret {trip?, name}`: puts the value on the clipboard for a while. Gives the name, never the value. A
 * person whose machine has none is asked for it.
 */
export async function copySecret(call: Call, services: Services): Promise<string> {
  const place = await secretPlace(call, services);
  let value = await services.secrets.get(place.uri, place.name);
  if (value === undefined) {
    if (call.by === 'program') throw missing(place.name);
    value = await askValue(place);
    await services.secrets.set(place.uri, place.name, value);
  }
  await services.secrets.copy(value);
  if (call.by === 'person') {
    say(vscode.l10n.t('“{0}” is copied. The clipboard is cleared in {1} seconds.', place.name, clipboardTime / 1000));
  }
  return place.name;
}

export function missing(name: string): UserError {
  return new UserError(vscode.l10n.t('The secret “{0}” has no value on this machine. Set it first.', name));
}
