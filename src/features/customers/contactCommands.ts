import * as vscode from 'vscode';
import { addressOf, mailPath, telPath } from '../../core/customers/contactAddress';
import type { Contact } from '../../core/model/customer';
import { addressKinds, type AddressKind } from '../../core/tree/customerNodes';
import { optionalWord, requiredText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import { Cancelled, UserError } from '../../host/errors';
import type { Services } from '../../host/services';
import { findCustomer } from './findCustomer';

/** A contact, and the address that is pointed at, if one is. */
interface Meant {
  readonly contact: Contact;
  readonly kind: AddressKind | undefined;
}

/**
 * Copy, mail, call: `{customer?, contact, what?: 'phone' | 'email' | 'wechat'}`. Copying gives the text that is in the
 * clipboard then, the others the Uri that was opened.
 */
export function registerContactCommands(services: Services): vscode.Disposable {
  const { log } = services;
  const store = new DisposableStore();
  store.add(
    registerCommand(commandIds.copyContact, log, async (call) => {
      const { contact, kind } = await meant(call, services);
      const found = addressOf(contact, kind);
      if (!found) throw nothingThere(contact);
      await vscode.env.clipboard.writeText(found.address);
      if (call.by === 'person') {
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', found.address), shownMs);
      }
      return found.address;
    }),
  );
  const open =
    (scheme: 'mailto' | 'tel', kind: AddressKind, pathOf: (address: string) => string | undefined) =>
    async (call: Call) => {
      const { contact } = await meant(call, services);
      const path = pathOf(addressOf(contact, kind)?.address ?? '');
      if (path === undefined) throw nothingThere(contact);
      const uri = vscode.Uri.from({ scheme, path });
      await vscode.env.openExternal(uri);
      return uri;
    };
  store.add(registerCommand(commandIds.mailContact, log, open('mailto', 'email', mailPath)));
  store.add(registerCommand(commandIds.callContact, log, open('tel', 'phone', telPath)));
  return store;
}

const shownMs = 3_000;

async function meant(call: Call, services: Services): Promise<Meant> {
  const { value, id } = await findCustomer(call, services);
  const contacts = value.contacts ?? [];
  if (call.by === 'program') {
    const wanted = requiredText(call.answers, 'contact').trim();
    const contact = contacts.find((some) => some.id === wanted) ?? contacts.find((some) => some.name === wanted);
    if (!contact) throw new UserError(vscode.l10n.t('{0} has no contact “{1}”.', value.name ?? id, wanted));
    return { contact, kind: optionalWord(call.answers, 'what', addressKinds) };
  }
  const [list, index, key] = call.node?.at ?? [];
  const pointed = list === 'contacts' && typeof index === 'number' ? contacts[index] : undefined;
  if (pointed) return { contact: pointed, kind: addressKinds.find((kind) => kind === key) };
  if (contacts.length === 0) {
    throw new UserError(vscode.l10n.t('{0} has no contacts yet. Add them to the customer’s file.', value.name ?? id));
  }
  const choices = contacts.map((contact) => ({
    label: contact.name ?? contact.id ?? '',
    description: contact.role ?? '',
    contact,
  }));
  const choice = await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('Which contact?') });
  if (!choice) throw new Cancelled();
  return { contact: choice.contact, kind: undefined };
}

function nothingThere({ name, id }: Contact): UserError {
  return new UserError(
    vscode.l10n.t('There are no such contact details of {0}. Add them to the customer’s file.', name ?? id ?? ''),
  );
}
