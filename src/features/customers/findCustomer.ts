import * as vscode from 'vscode';
import { joinUri } from '../../core/library/uris';
import type { RecordFile } from '../../core/model/contents';
import { optionalUriOrText } from '../../host/answers';
import type { Call } from '../../host/commands';
import { Cancelled, UserError } from '../../host/errors';
import { industryLabel } from '../../host/industries';
import { comma } from '../../host/punctuation';
import type { Services } from '../../host/services';

export type CustomerFile = RecordFile<'customer'>;

/**
 * The customer that a command is about: the one given (Uri of the file, id or name), else the one in the active editor,
 * else the only one, else, where a person called, the one they pick. Throws a UserError where none or several fit.
 */
export async function findCustomer(call: Call, { library }: Services): Promise<CustomerFile> {
  await library.whenKnown();
  const given = givenBy(call);
  const open = given === undefined ? at(vscode.window.activeTextEditor?.document.uri) : undefined;
  if (open) return open;
  if (given !== undefined) {
    let found = lookUp(given);
    if (found.length === 0) {
      // It may have been made a moment ago, by another tool.
      await library.rescan();
      found = lookUp(given);
    }
    return theOnly(found, given);
  }
  const [only, other] = library.customers();
  if (!only) {
    throw new UserError(vscode.l10n.t('There is no customer in this workspace yet. Start with “New Customer”.'));
  }
  if (!other) return only;
  if (call.by === 'person') return pick(library.customers());
  throw new UserError(vscode.l10n.t('Which customer is meant? Say it with “customer”, or open the customer’s file.'));

  function at(uri: vscode.Uri | undefined): CustomerFile | undefined {
    return uri && library.customers().find(({ path }) => path === uri.toString());
  }

  function lookUp(wanted: vscode.Uri | string): readonly CustomerFile[] {
    if (wanted instanceof vscode.Uri) return [at(wanted)].flatMap((file) => file ?? []);
    const text = wanted.trim().normalize();
    const byId = library.customers().filter(({ id }) => id.normalize() === text);
    return byId.length > 0 ? byId : library.customers().filter(({ value }) => value.name?.trim().normalize() === text);
  }
}

function givenBy(call: Call): vscode.Uri | string | undefined {
  if (call.by === 'program') return optionalUriOrText(call.answers, 'customer');
  const { node, uri } = call;
  return node?.path ? vscode.Uri.parse(joinUri(node.folder, node.path)) : uri;
}

function theOnly(found: readonly CustomerFile[], given: vscode.Uri | string): CustomerFile {
  const [only, other] = found;
  const name = given instanceof vscode.Uri ? vscode.workspace.asRelativePath(given) : given;
  if (!only) throw new UserError(vscode.l10n.t('There is no customer “{0}” in this workspace.', name));
  if (!other) return only;
  const places = found.map(({ path }) => vscode.workspace.asRelativePath(vscode.Uri.parse(path), true));
  throw new UserError(vscode.l10n.t('More than one file is the customer “{0}”: {1}.', name, places.join(comma())));
}

async function pick(customers: readonly CustomerFile[]): Promise<CustomerFile> {
  const choices = customers.map((file) => ({
    label: file.value.name ?? file.id,
    description: file.value.industry ? industryLabel(file.value.industry) : '',
    detail: vscode.workspace.asRelativePath(vscode.Uri.parse(file.path)),
    file,
  }));
  const choice = await vscode.window.showQuickPick(choices, {
    placeHolder: vscode.l10n.t('Which customer?'),
    matchOnDescription: true,
  });
  if (!choice) throw new Cancelled();
  return choice.file;
}
