import type { Contact } from '../model/customer';
import { addressKinds, type AddressKind } from '../tree/customerNodes';

/** How to reach a contact: what was asked for, else what fits the channel they prefer, else whatever there is. */
export function addressOf(
  contact: Contact,
  kind?: AddressKind,
): { readonly kind: AddressKind; readonly address: string } | undefined {
  const wanted = kind === undefined ? [contact.channel, 'wechat', 'phone', 'email'] : [kind];
  for (const word of wanted) {
    const known = addressKinds.find((some) => some === word);
    const address = known && String(contact[known] ?? '').trim();
    if (known && address) return { kind: known, address };
  }
  return undefined;
}

/** The path of a `mailto:` URI; undefined where it is no address, or one with more in it than that. */
export function mailPath(address: string): string | undefined {
  const text = address.trim();
  return /^[^\s@,;:?&<>"()\\]+@[^\s@,;:?&<>"()\\]+$/.test(text) ? text : undefined;
}

/** The path of a `tel:` URI: digits, with `+` in front where it is there; undefined where nobody can be called so. */
export function telPath(phone: string): string | undefined {
  const text = phone.normalize('NFKC').trim();
  // What follows an extension's sign is dialled by hand.
  const [number = ''] = text.split(/(?:ext|x|转|#)/i);
  if (!/^\+?[\d\s().\-–/]+$/.test(number)) return undefined;
  const digits = number.replace(/\D/g, '');
  return digits.length >= 3 ? `${number.trimStart().startsWith('+') ? '+' : ''}${digits}` : undefined;
}
