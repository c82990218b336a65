import { matchesOf, type FoundSecret, type SecretRule } from './foundSecret';
import { isOtherThing, isPlaceholder } from './placeholders';

/*
 * Secrets that a word beside them gives away: `密码：…`, `pwd=…`, “the password is …”.
 */

const passwordEn = String.raw`(?:password|passwd|passcode|passphrase|passwort|pwd|psw|(?<![A-Za-z])(?:pass|pw))`;
/** Also spread out, to be as wide as a longer word above it. */
const passwordZh = '(?:密[ \\t\\u3000]{0,4}码|口令|密碼)';
const keyEn = String.raw`(?:(?:api|app|client|consumer|access|private|signing|encryption|encoding[ _-]?aes|secret|license|licence)[ _-]?(?:secret|token|key(?:[ _-]?secret)?)|secret[ _-]?access[ _-]?key|(?:auth|bearer|refresh|session|verification|bot|personal)[ _-]?token|(?<![A-Za-z])token|corp[ _-]?secret)`;
const keyZh = '(?:密钥|秘钥|令牌|授权码|访问码|激活码|注册码)';

/** Between a word and its value: a colon or an equals sign, quotes of the word before it. */
const sign = String.raw`["'”’」』\x60*]*[ \t]{0,16}(?:[:：=＝]|=>|->|→)[ \t]{0,16}`;
/** In brackets behind the word: whose it is. */
const remark = String.raw`(?:[ \t]{0,4}[(（【\[][^()（）【】\[\]\r\n]{1,20}[)）】\]])?`;
/** …or a verb. */
const verb = String.raw`(?:[ \t]{1,16}(?:is|was|are|has been|been|to|set|reset|changed|as|still|now|currently|remains)){1,4}[ \t]{0,16}[:：]?[ \t]{0,16}`;
const verbZh = String.raw`[ \t]{0,16}(?:(?:已|已经|都|均|暂时|暂|先|统一|默认|初始|重置|修改|更改|设置|设|改|更新|现在|目前|还|仍|就|用|我|被)*(?:是|为|成|用|叫)了?|默认|初始)[ \t]{0,16}[:：]?[ \t]{0,16}`;
/** …behind what it is a password of. */
const whose = String.raw`[ \t]{1,16}(?:of|for|on|at|in|to)[ \t][^.:;,，。；：=\r\n]{1,40}?`;
/** What may come before the value itself. */
const filler = String.raw`(?:(?:初始|默认|统一|临时|暂时|现在|都|均|先|还)*(?:是|为|用)?(?:密码|口令)?[ \t]{0,16})?(?:[|>][+-]?[ \t]{0,16}\r?\n[ \t]{1,16})?`;

const value = String.raw`(?:"(?<a>[^"\r\n]{1,200})"|'(?<b>[^'\r\n]{1,200})'|[“「『](?<c>[^”」』\r\n]{1,200})[”」』]|\x60(?<d>[^\x60\r\n]{1,200})\x60|(?<e>[!-~]{1,200}))`;

const labelled = (label: string, between: string) => new RegExp(`${label}${between}${value}`, 'dgi');

/** How sure the words around a value make it. */
interface Manner {
  readonly pattern: RegExp;
  readonly accept: (found: Labelled) => boolean;
}

interface Labelled {
  readonly value: string;
  /** The word is the first on its line: a key. */
  readonly isKey: boolean;
  /** Nothing else follows on the line, or what follows is not part of a sentence. */
  readonly isLast: boolean;
  readonly isQuoted: boolean;
  readonly rest: string;
}

const manners: readonly Manner[] = [
  {
    pattern: labelled(passwordZh, `${remark}${sign}${filler}`),
    accept: (found) => isPassword(found) || isLoneWord(found),
  },
  { pattern: labelled(passwordZh, verbZh), accept: (found) => isPassword(found) || isLoneWord(found) },
  { pattern: labelled(passwordZh, '[ \\t]{0,16}'), accept: ({ value: text, rest }) => isBare(text) && !isUnit(rest) },
  {
    pattern: labelled(passwordEn, `${remark}${sign}${filler}`),
    accept: (found) => isPassword(found) || (found.isKey && isLoneWord(found)),
  },
  { pattern: labelled(passwordEn, verb), accept: (found) => isPassword(found) && isMixed(found.value) },
  { pattern: labelled(passwordEn, verbZh), accept: (found) => isPassword(found) && isStrong(found.value) },
  { pattern: labelled(passwordEn, whose + verb), accept: (found) => isPassword(found) && isMixed(found.value) },
  {
    pattern: labelled(passwordEn, '[ \\t]{1,16}'),
    accept: ({ value: text, isQuoted, isLast }) =>
      isStrong(text) && (isMixed(text) || (!/\s/.test(text) && isLast && (isQuoted || isRandom(text, 3)))),
  },
  { pattern: labelled(keyEn, `(?:${sign}|${verb}|${verbZh})`), accept: ({ value: text }) => isKeyLike(text) },
  { pattern: labelled(keyEn, '[ \\t]{1,16}'), accept: ({ value: text }) => text.length >= 20 && isRandom(text, 6) },
  // Words that mean a secret only beside what can hardly be anything else.
  {
    pattern: labelled('(?<![A-Za-z-])(?:secret|key)', `(?:${sign}|(?<=secret)[ \\t]{1,4})`),
    accept: ({ value: text }) => text.length >= 20 && isRandom(text, 6),
  },
  { pattern: labelled('(?:授权|接口|应用|平台)[ \\t]?key', sign), accept: ({ value: text }) => isRandom(text, 4) },
  { pattern: labelled(keyZh, `(?:${sign}|${verbZh})`), accept: ({ value: text }) => isKeyLike(text) },
  {
    pattern: labelled(String.raw`(?<=^[ \t]{0,16}(?:-[ \t]{1,16}|[{,][ \t]{0,16})?)secret`, `${sign}`),
    accept: isStraySecret,
  },
];

export const labelRules: readonly SecretRule[] = [combined, ...manners.map(byManner), elements, administrators];

function byManner({ pattern, accept }: Manner): SecretRule {
  const perLine = pattern.source.startsWith('(?<=^') ? new RegExp(pattern.source, `${pattern.flags}m`) : pattern;
  return function* (text) {
    for (const match of text.matchAll(perLine)) {
      const found = valueIn(match, text);
      if (!found || isPlaceholder(found.value) || isOtherThing(found.value)) continue;
      const { start, end } = found;
      if (accept(surrounded(text, match.index, start, end, found.isQuoted))) yield { kind: 'password', start, end };
    }
  };
}

interface ValueIn {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

/** The value of a match, without what a sentence or a list puts behind it. */
function valueIn(match: RegExpExecArray, text: string): ValueIn | undefined {
  const groups = match.indices?.groups;
  const quoted = groups?.['a'] ?? groups?.['b'] ?? groups?.['c'] ?? groups?.['d'];
  const [start, stop] = quoted ?? groups?.['e'] ?? [0, 0];
  const raw = text.slice(start, stop);
  const kept = quoted ? raw.trim() : bare(raw, /[=＝]/.test(match[0].slice(0, start - match.index)));
  return kept ? { value: kept, start, end: start + kept.length, isQuoted: Boolean(quoted) } : undefined;
}

/** Up to what ends it in a connection string or a flow map; without a sentence's marks and unmatched brackets. */
function bare(raw: string, afterEquals: boolean): string {
  let kept = raw;
  if (afterEquals) kept = /^[^;&]*/.exec(kept)?.[0] ?? '';
  else kept = kept.replace(/;(?=[A-Za-z][\w ]*=).*$/, '');
  // `</password>` and the rest of a quoted line.
  kept = kept.replace(/<\/.*$|["'\x60].*$/, '');
  for (;;) {
    const shorter = kept.replace(/[,;:.]+$|\\n$/, '');
    const closing = /[)\]}>]$/.exec(shorter)?.[0];
    const opening = closing && { ')': '(', ']': '[', '}': '{', '>': '<' }[closing];
    const next = opening && !shorter.slice(0, -1).includes(opening) ? shorter.slice(0, -1) : shorter;
    if (next === kept) return kept;
    kept = next;
  }
}

/** Looks no further than this on either side: a line may be as long as the file. */
const sight = 200;

function surrounded(text: string, label: number, start: number, end: number, isQuoted: boolean): Labelled {
  const before = text.slice(Math.max(0, label - sight), label);
  const after = text.slice(end, end + sight);
  const rest = /^[^\n]*/.exec(after)?.[0] ?? '';
  return {
    value: text.slice(start, end),
    isKey: /^[\s{,"'#>*-]*(?:\{[^{}]*[,{][ \t]*)?["']?[\w.-]*$/.test(before.slice(before.lastIndexOf('\n') + 1)),
    isLast: /^["'”’」』`]?[ \t]*(?:[,，。;；、})\]）】#(（]|\\n|$|\r)/.test(rest),
    isQuoted,
    rest,
  };
}

function isPassword({ value: text, isKey, isLast, isQuoted, rest }: Labelled): boolean {
  if (text.length < 4 || /\s/.test(text)) return isQuoted && isStrong(text) && !/\s.*\s.*\s/.test(text);
  if (/^\d+$/.test(text)) return text.length <= 20 && isLast && !isUnit(rest);
  if (isSlug(text)) return isKey && isLast && /\d/.test(text);
  return isStrong(text);
}

/** One word and nothing behind it: `密码：admin`. */
function isLoneWord({ value: text, isLast }: Labelled): boolean {
  return isLast && /^[A-Za-z][a-z]{3,30}$/.test(text);
}

/** Letters and digits, or either with a sign that words don't have. */
function isStrong(text: string): boolean {
  if (text.length < 5) return false;
  const letters = /[A-Za-z]/.test(text);
  const digits = /\d/.test(text);
  const signs = /[@#$!%^&*+?~]/.test(text.replace(/^[!?]+|[!?]+$/g, (end) => (digits ? end : '')));
  return (letters && digits) || ((letters || digits) && signs);
}

/** Capitals, small letters and digits, or a sign among letters and digits: no word of a sentence looks like that. */
export function isMixed(text: string): boolean {
  const sorts = [/[A-Z]/, /[a-z]/, /\d/, /[@#$!%^&*]/].filter((sort) => sort.test(text)).length;
  return (
    (text.length >= 8 && sorts >= 3) || (text.length >= 6 && sorts >= 2 && /\d/.test(text) && /[@#$!%^&*]/.test(text))
  );
}

/** Right behind `密码`, with nothing between. */
function isBare(text: string): boolean {
  return !/\s/.test(text) && !isSlug(text) && ((isStrong(text) && /^[!-~]{6,}$/.test(text)) || /^\d{6,12}$/.test(text));
}

/** Words joined by hyphens, as ids and names of secrets are. */
function isSlug(text: string): boolean {
  return /^[a-z]+\d*(?:[-_.][a-z0-9]+)+$/.test(text) || /^\d+-[a-z]+(?:-[a-z]+)*$/i.test(text);
}

function isUnit(rest: string): boolean {
  return /^[ \t]{0,16}(?:位|个|天|次|年|月|日|小时|分钟|条|项|人|台|至|到|-|~|–|characters|chars|digits|days|times|users)/.test(
    rest,
  );
}

/** Long, and of letters and digits that make no words. */
function isKeyLike(text: string): boolean {
  if (text.length < 8 || !/\d/.test(text) || !/[A-Za-z]/.test(text) || /\s/.test(text)) return false;
  if (isSlug(text) && !/[a-z0-9]{12,}/.test(text)) return false;
  return /^[\w.+/=~@#$!%^&*-]+$/.test(text);
}

/** Letters and digits that take turns, at least so many times. */
function isRandom(text: string, turns: number): boolean {
  if (!isKeyLike(`${text}${text}`) || isSlug(text)) return false;
  return [...text.matchAll(/[A-Za-z](?=\d)|\d(?=[A-Za-z])/g)].length >= turns;
}

/** Beside `secret` stands a name; a value strays there. */
function isStraySecret({ value: text }: Labelled): boolean {
  if (isSlug(text) || text.length < 8) return false;
  return isMixed(text) && !/^[A-Z][A-Za-z]*[-_]/.test(text);
}

/** `账号/密码：admin/…`, `user/password: sa / …`. */
function* combined(text: string): Iterable<FoundSecret> {
  yield* matchesOf('password', pairs, text, (secret) => {
    return !isPlaceholder(secret) && !isOtherThing(secret) && /[\d@#$!%^&*]/.test(secret);
  });
}
const pairs =
  /(?:(?:账号|帐号|账户|用户名|用户|登录名|工号)[ \t]{0,16}[/／、和及与&]?[ \t]{0,16}(?:密码|口令)|(?:user(?:name)?|account|login|id)[ \t]{0,16}(?:[/&+]|and)[ \t]{0,16}(?:password|passwd|pass|pwd|pw))["']?[ \t]{0,16}(?:[:：=]|是|为|is|are)?[ \t]{0,16}["'“]?[\w.@\\-]{1,40}[ \t]{0,16}(?:[/／|,，、]|[ \t])[ \t]{0,16}(?:密码|password)?[ \t]{0,16}[:：]?[ \t]{0,16}(?<value>[!-~]{3,80}?)(?=["'”，。；、）)}\],;]*(?:\s|$|[^!-~]))/dgi;

/** `<password>…</password>`. */
function* elements(text: string): Iterable<FoundSecret> {
  yield* matchesOf('password', element, text, (secret) => !isPlaceholder(secret.trim()) && secret.trim().length >= 4);
}
const element = /<(?:\w+:)?(?:[\w-]*(?:password|passwd|pwd|secret|token))>(?<value>[^<>\r\n]{3,200})<\//dgi;

/** `sa/…`, `root / …`: those who may everything, with what can only be their password. */
function* administrators(text: string): Iterable<FoundSecret> {
  yield* matchesOf('password', administrator, text, (secret) => {
    return !isPlaceholder(secret) && !isOtherThing(secret) && isMixed(secret) && /[@#$!%^&*]/.test(secret);
  });
}
const administrator =
  /(?<![\w./\\-])(?:sa|root|admin|administrator|sysadmin)[ \t]{0,4}[/／][ \t]{0,4}(?<value>[!-~]{6,80}?)(?=["'”，。；、）)}\],;]*(?:\s|$|[^!-~]))/dgi;
