import * as vscode from 'vscode';
import { decodeText } from '../../core/format/decode';
import { isRecordName, stemOf } from '../../core/library/places';
import type { CustomerEntry } from '../../core/library/library';
import type { Customer } from '../../core/model/customer';
import { customersFolder } from '../../host/roots';
import type { Services } from '../../host/services';

/** What is known of the customers by now: before the workspace has been scanned, the names of their files. */
export async function customersByNow(root: vscode.Uri, { library }: Services): Promise<readonly CustomerEntry[]> {
  const soon = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 0));
  return (await Promise.race([library.customersNear(root.toString()), soon])) ?? filesOf(await customersFolder(root));
}

/** A customer's profile as its file has it now; undefined where there is none that can be understood. */
export async function customerOf(id: string, root: vscode.Uri, { deferred }: Services): Promise<Customer | undefined> {
  const { readRecord } = await deferred();
  try {
    const uri = vscode.Uri.joinPath(await customersFolder(root), `${id}.yaml`);
    const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
    const reading = 'text' in decoded ? readRecord('customer', decoded.text) : undefined;
    return reading?.understood ? reading.value : undefined;
  } catch {
    // It has no file: a new customer, or one that another program has just taken away.
    return undefined;
  }
}

async function filesOf(folder: vscode.Uri): Promise<readonly CustomerEntry[]> {
  const names = (await namesIn(folder)).filter(isRecordName);
  return names.map((name) => ({ uri: vscode.Uri.joinPath(folder, name).toString(), id: stemOf(name) }));
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
