import { matchesOf, type FoundSecret, type SecretRule } from './foundSecret';
import { isMixed } from './labelRules';
import { isOtherThing, isPlaceholder } from './placeholders';

/*
 * Secrets beside a name to log in with, where no word says that they are one: `账号：admin/123456`, `login: sa / …`; and
 * the digits that unlock a till or a handheld.
 */

export const loginRules: readonly SecretRule[] = [accounts, pins];

/** What stands behind the name and its slash is another name, unless it looks like nothing but a password. */
function* accounts(text: string): Iterable<FoundSecret> {
  yield* matchesOf('password', account, text, (secret, match) => {
    const name = match.groups?.['name'] ?? '';
    if (isPlaceholder(secret) || isOtherThing(secret)) return false;
    return (isMixed(secret) && !isNumberedWord(secret)) || isDigitsOf(secret, name) || isNameAndMore(secret, name);
  });
}
const account =
  /(?:账号|帐号|账户|用户名|用户|登录名|(?<![A-Za-z])(?:user(?:name)?|account|login))["']?[ \t]{0,16}[:：=][ \t]{0,16}["'“]?(?<name>[A-Za-z][\w.@\\-]{0,39})[ \t]{0,4}[/／][ \t]{0,4}(?<value>[!-.0-~]{4,80}?)(?=["'”，。；、）)}\],;]*(?:\s|$|[^!-~]))/dgi;

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
