import * as vscode from 'vscode';
import { decodeText } from '../core/format/decode';
import type { CustomerEntry } from '../core/library/library';
import { isRecordName, stemOf } from '../core/library/places';
import type { Customer } from '../core/model/customer';
import { customersFolder } from './roots';
import type { Services } from './services';

/**
 * The customers of the nearest folder upwards from where a trip or a customer is to be made. Nobody's folder is read from
 * the disk: the library takes note of one only when a trip is near.
 */
export async function customersNear(root: vscode.Uri, services: Services): Promise<readonly CustomerEntry[]> {
  const folder = await customersFolder(root);
  const known = await services.library.customersIn(folder.toString());
  return known ?? Promise.all((await filesOf(folder)).map((entry) => withName(entry, services)));
}

/** What is known of them by now: before the workspace has been scanned, the names of their files. */
export async function customersByNow(root: vscode.Uri, services: Services): Promise<readonly CustomerEntry[]> {
  let isKnown = false;
  void services.library.whenKnown().then(() => (isKnown = true));
  const folder = await customersFolder(root);
  return isKnown ? customersNear(root, services) : filesOf(folder);
}

/** A customer's profile as its file has it now; undefined where there is none that can be understood. */
export async function customerOf(id: string, root: vscode.Uri, services: Services): Promise<Customer | undefined> {
  return profileAt(vscode.Uri.joinPath(await customersFolder(root), `${id}.yaml`), services);
}

/** Names of what is in a folder; none where there is no such folder yet. */
export async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    // The folder is made with the first that is put in it.
    return [];
  }
}

async function profileAt(uri: vscode.Uri, { deferred }: Services): Promise<Customer | undefined> {
  const { readRecord } = await deferred();
  try {
    const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
    const reading = 'text' in decoded ? readRecord('customer', decoded.text) : undefined;
    return reading?.understood ? reading.value : undefined;
  } catch {
    // It has no file: a new customer, or one that another program has just taken away.
    return undefined;
  }
}

async function withName(entry: CustomerEntry, services: Services): Promise<CustomerEntry> {
  const profile = await profileAt(vscode.Uri.parse(entry.uri), services);
  const { name, industry } = profile ?? {};
  return { ...entry, ...(name && { name }), ...(industry && { industry }) };
}

async function filesOf(folder: vscode.Uri): Promise<readonly CustomerEntry[]> {
  const names = (await namesIn(folder)).filter(isRecordName);
  return names.map((name) => ({ uri: vscode.Uri.joinPath(folder, name).toString(), id: stemOf(name) }));
}
