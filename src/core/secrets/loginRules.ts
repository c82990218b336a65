import { matchesOf, type FoundSecret, type SecretRule } from './foundSecret';
import { isMixed } from './labelRules';
import { isOtherThing, isPlaceholder } from './placeholders';

/*
 * Secrets beside a name to log in with, where no word says that they are one: `账号：admin/123456`, `login: sa / …`; and
 * the digits that unlock a till or a handheld.
 */

export const loginRules: readonly SecretRule[] = [accounts, pins];

/** What stands before a name to log in with. */
const words = String.raw`(?:账号|帐号|账户|用户名|用户|登录名|(?<![A-Za-z])(?:user(?:name)?|account|login))["']?[ \t]{0,16}[:：=]`;

/** Whether one of the rules may find something. Slashes are rare: only what stands before one is looked at. */
export function mayHoldLogin(text: string): boolean {
  return text.includes('PIN') || isBehindWord(text, '/') || isBehindWord(text, '／');
}

function isBehindWord(text: string, slash: string): boolean {
  for (let at = text.indexOf(slash); at >= 0; at = text.indexOf(slash, at + 1)) {
    if (word.test(text.slice(Math.max(0, at - longestLogin), at))) return true;
  }
  return false;
}
const word = new RegExp(words, 'i');
/** A word, its sign and a name, with the spaces and quotes between them. */
const longestLogin = 100;

/** What stands behind the name and its slash is another name, unless it looks like nothing but a password. */
function* accounts(text: string): Iterable<FoundSecret> {
  yield* matchesOf('password', account, text, (secret, match) => {
    const name = match.groups?.['name'] ?? '';
    if (isPlaceholder(secret) || isOtherThing(secret)) return false;
    return (isMixed(secret) && !isNumberedWord(secret)) || isDigitsOf(secret, name) || isNameAndMore(secret, name);
  });
}
const account = new RegExp(
  words +
    String.raw`[ \t]{0,16}["'“]?(?<name>[A-Za-z][\w.@\\-]{0,39})[ \t]{0,4}[/／][ \t]{0,4}` +
    String.raw`(?<value>[!-.0-~]{4,80}?)(?=["'”，。；、）)}\],;]*(?:\s|$|[^!-~]))`,
  'dgi',
);

/** `Finance2`. */
function isNumberedWord(secret: string): boolean {
  return /^[A-Z][a-z]+\d{1,2}$/.test(secret);
}

/** Digits alone, of somebody whose name has none: `1001/1002` are two. */
function isDigitsOf(secret: string, name: string): boolean {
  return /^\d{6,12}$/.test(secret) && !/\d/.test(name);
}

/** `sa/sa123`, `admin/admin@888`. */
function isNameAndMore(secret: string, name: string): boolean {
  if (!secret.toLowerCase().startsWith(name.toLowerCase())) return false;
  return /\d{3}|[@#$!%^&*]\d/.test(secret.slice(name.length));
}

/** `PIN: 4821`, `PIN 码：0420`; those of a plug are fewer. */
function* pins(text: string): Iterable<FoundSecret> {
  yield* matchesOf('password', pin, text, (secret) => !isPlaceholder(secret) && !/^(\d)\1+$/.test(secret));
}
const pin =
  /(?<![A-Za-z-])PIN(?:[ \t]{0,4}码|[ \t]codes?)?["']?[ \t]{0,16}(?:[:：=是为]|is)[ \t]{0,16}["'“]?(?<value>\d{4,8})(?=["'”]?(?:[ \t]*(?:$|[\r\n,，。.;；、）)}\]#（(])))/dgm;
