import * as vscode from 'vscode';
import { recordsOf } from '../../core/rules/recordsOf';
import { requiredText } from '../../host/answers';
import type { Call } from '../../host/commands';
import { Cancelled, UserError } from '../../host/errors';
import { findPlace } from '../../host/findPlace';
import type { Services } from '../../host/services';

/** A secret by its name, and a file or folder whose customer it is of. */
export interface SecretPlace {
  readonly uri: vscode.Uri;
  readonly name: string;
}

/** The secret that a call names: with its answers, from a lens, on an item's row, else one that the person picks. */
export async function secretPlace(call: Call, services: Services): Promise<SecretPlace> {
  if (call.by === 'program') {
    const name = requiredText(call.answers, 'name').trim();
    const entry = await services.trips.find(call);
    return { uri: vscode.Uri.parse(entry.folder), name };
  }
  if (call.uri && call.detail !== undefined) return { uri: call.uri, name: call.detail };
  const entry = await services.trips.find(call);
  const uri = vscode.Uri.parse(entry.folder);
  const contents = await services.trips.read(entry);
  const own = call.node?.at && findPlace(contents, call).item.secret;
  if (own !== undefined) return { uri, name: own.trim() };
  const { secretRefs } = await services.deferred();
  const { customer } = contents;
  const files = [...recordsOf(contents), ...(customer ? [customer] : [])];
  const names = new Set(files.flatMap(({ value }) => secretRefs(value as never)).map(({ name }) => name));
  if (names.size === 0) {
    throw new UserError(
      vscode.l10n.t('The trip “{0}” names no secret. Write “secret: name” beside what needs one.', entry.id),
    );
  }
  return { uri, name: await pick([...names].sort(), uri, services) };
}

async function pick(names: readonly string[], uri: vscode.Uri, { secrets }: Services): Promise<string> {
  await secrets.whenKnown();
  const items = names.map((label) => ({
    label,
    description: secrets.has(uri, label) ? '' : vscode.l10n.t('not on this machine'),
  }));
  const choice = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which secret?') });
  if (!choice) throw new Cancelled();
  return choice.label;
}
