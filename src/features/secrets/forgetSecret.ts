import * as vscode from 'vscode';
import type { Call } from '../../host/commands';
import { Cancelled } from '../../host/errors';
import type { Services } from '../../host/services';
import { missing } from './copySecret';
import { secretPlace } from './place';
import { say } from './setSecret';

/** `onsite.forgetSecret {trip?, name}`: takes the value from this machine. Gives the name. */
export async function forgetSecret(call: Call, services: Services): Promise<string> {
  const { uri, name } = await secretPlace(call, services);
  if ((await services.secrets.get(uri, name)) === undefined) throw missing(name);
  if (call.by === 'person') await confirm(name);
  await services.secrets.forget(uri, name);
  if (call.by === 'person') say(vscode.l10n.t('“{0}” is forgotten on this machine.', name));
  return name;
}

/** There is no way back: the value is nowhere else. */
async function confirm(name: string): Promise<void> {
  const forget = vscode.l10n.t('Forget');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('Forget the value of “{0}” on this machine? This cannot be undone.', name),
    { modal: true },
    forget,
  );
  if (choice !== forget) throw new Cancelled();
}
