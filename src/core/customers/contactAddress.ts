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

/** What a number ends before: an extension, which is dialled by hand, another number, a remark. */
const numberEnd = /ext|x|转|分机|[#,;、]|\((?![\d\s-]+\))|\s(?=\p{L})/iu;

/**
 * The path of a `tel:` URI: the digits of the first number, with `+` in front where it is there; undefined where nobody
 * can be called so.
 */
export function telPath(phone: string): string | undefined {
  const text = phone
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
    .trim();
  // From abroad the zero in `+44 (0)20` is not dialled.
  const [whole = ''] = (text.startsWith('+') ? text.replace(/\(0\)/, ' ') : text).split(numberEnd);
  const [first = '', other = ''] = whole.split('/');
  // `030/901820` is one number.
  const number = digitsOf(first).length >= 7 && digitsOf(other).length >= 7 ? first : whole;
  if (!/^\+?[\d\s().\-/]+$/.test(number)) return undefined;
  const digits = digitsOf(number);
  // More than a country's numbers have is several of them.
  return digits.length >= 3 && digits.length <= 17 ? `${number.startsWith('+') ? '+' : ''}${digits}` : undefined;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
