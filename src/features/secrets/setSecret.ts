import * as vscode from 'vscode';
import { requiredText } from '../../host/answers';
import type { Call } from '../../host/commands';
import { Cancelled } from '../../host/errors';
import type { Services } from '../../host/services';
import { secretPlace, type SecretPlace } from './place';
import { withoutLinks } from '../../host/withoutLinks';

/** `onsite.setSecret {trip?, name, value}`: keeps the value on this machine. Gives the name, never the value. */
export async function setSecret(call: Call, services: Services): Promise<string> {
  const value = call.by === 'program' ? requiredText(call.answers, 'value') : undefined;
  const place = await secretPlace(call, services);
  await services.secrets.set(place.uri, place.name, value ?? (await askValue(place)));
  if (call.by === 'person') say(vscode.l10n.t('“{0}” is set on this machine.', place.name));
  return place.name;
}

/** Asks for the value, unseen while it is typed. Throws Cancelled. */
export async function askValue({ name }: SecretPlace): Promise<string> {
  const value = await vscode.window.showInputBox({
    title: vscode.l10n.t('Set Secret'),
    prompt: withoutLinks(vscode.l10n.t('The value of “{0}”. It stays in the secret storage of this machine.', name)),
    password: true,
    ignoreFocusOut: true,
  });
  if (!value) throw new Cancelled();
  return value;
}

/** A word in the status bar for a while. */
export function say(text: string): void {
  vscode.window.setStatusBarMessage(text, 5_000);
}
