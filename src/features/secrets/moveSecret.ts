import * as vscode from 'vscode';
import { optionalText, requiredUri } from '../../host/answers';
import type { Call } from '../../host/commands';
import { Cancelled, UserError } from '../../host/errors';
import type { Services } from '../../host/services';
import { say } from './setSecret';

interface Source {
  readonly uri: vscode.Uri;
  /** In the document as it is now, in UTF-16 code units. */
  readonly offset: number;
}

/**
 * `onsite.moveSecret {file, line?, name?}`: takes a plain secret out of a file into secret storage; the file then names
 * it. `line` counts from 1; left out, the file's first secret is meant. Gives the name.
 */
export async function moveSecret(call: Call, services: Services): Promise<string> {
  const { uri, offset } = await sourceOf(call, services);
  const deferred = await services.deferred();
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const found = deferred.movableSecret(text, offset);
  if (!found) throw gone(uri);
  const { secret } = found;
  const given = call.by === 'program' ? (optionalText(call.answers, 'name') ?? found.name) : undefined;
  const isTaken = async (name: string) => {
    const other = await services.secrets.get(uri, name);
    return other !== undefined && other !== secret;
  };
  const name = given?.trim() ?? (await askName(await freeName(found.name, isTaken), isTaken));
  if (!isName(name) || (await isTaken(name))) throw new UserError(unfit(name));
  const isNew = (await services.secrets.get(uri, name)) === undefined;
  // Kept before it is taken out: at no time is it nowhere.
  await services.secrets.set(uri, name, secret);
  try {
    await services.edits.changeAll([uri], ([now = ''], { movableSecret }) => {
      const moved = movableSecret(now, now === text ? offset : now.indexOf(secret));
      if (moved?.secret !== secret) throw gone(uri);
      return [moved.withName(name)];
    });
  } catch (error) {
    if (isNew) await services.secrets.forget(uri, name);
    throw error;
  }
  if (call.by === 'person') say(vscode.l10n.t('“{0}” is set on this machine.', name));
  return name;
}

async function sourceOf(call: Call, services: Services): Promise<Source> {
  if (call.by === 'person') {
    if (call.uri && call.detail !== undefined) return { uri: call.uri, offset: Number(call.detail) };
    const editor = vscode.window.activeTextEditor;
    const uri = call.uri ?? editor?.document.uri;
    if (!uri) throw new UserError(vscode.l10n.t('Open the file that holds the secret first.'));
    if (editor?.document.uri.toString() !== uri.toString()) return { uri, offset: 0 };
    return { uri, offset: editor.document.offsetAt(editor.selection.active) };
  }
  const uri = requiredUri(call.answers, 'file');
  const document = await vscode.workspace.openTextDocument(uri);
  const { line } = call.answers;
  // Another line than the one that was meant may hold another secret.
  if (line !== undefined && line !== null) return { uri, offset: offsetOfLine(document, line) };
  const [first] = (await services.deferred()).secretProblems(document.getText());
  return { uri, offset: first?.range?.[0] ?? 0 };
}

function offsetOfLine(document: vscode.TextDocument, line: unknown): number {
  if (typeof line === 'number' && Number.isInteger(line) && line >= 1 && line <= document.lineCount) {
    return document.offsetAt(new vscode.Position(line - 1, 0));
  }
  throw new UserError(vscode.l10n.t('“{0}” must be the number of a line of the file, counted from 1.', 'line'));
}

async function askName(value: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Move to Secret Storage'),
    prompt: vscode.l10n.t('A name for the secret: the file will say “secret: name”.'),
    value,
    ignoreFocusOut: true,
    validateInput: async (typed) => {
      const wanted = typed.trim();
      return !isName(wanted) || (await isTaken(wanted)) ? unfit(wanted) : undefined;
    },
  });
  if (name === undefined) throw new Cancelled();
  return name.trim();
}

async function freeName(wanted: string, isTaken: (name: string) => Promise<boolean>): Promise<string> {
  let name = wanted;
  for (let count = 2; await isTaken(name); count++) name = `${wanted}-${count}`;
  return name;
}

/** What stays one word in a file, whatever stands around it. */
function isName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,99}$/u.test(name);
}

function unfit(name: string): string {
  if (name === '') return vscode.l10n.t('The secret needs a name.');
  return vscode.l10n.t('“{0}” is the name of another secret, or has signs other than letters, digits, - _ and .', name);
}

function gone(uri: vscode.Uri): UserError {
  return new UserError(
    vscode.l10n.t('There is no plain secret at this place of {0} any more.', vscode.workspace.asRelativePath(uri)),
  );
}
