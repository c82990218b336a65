import { mayHoldLogin } from './loginRules';

/**
 * Whether a text has any of the words or beginnings that the rules look for. Almost no record has: this is all that
 * they cost it. Every text that is read comes by here, so this is measured: a needle whose first letter is rare costs
 * a tenth of one that begins with `e`, and a pattern only pays while its first letters are few.
 */
export function mayHoldSecret(text: string): boolean {
  return ((words.test(text) || hasNeedle(text)) && trace.test(text)) || mayHoldLogin(text);
}

/** Passwords in all their spellings, `glpat-`, `token`, `key`. */
const words =
  /[Pp](?:[Aa](?:[Ss][Ss]|t-)|[Ww][Dd: ])|[Kk]e(?:n["']?[ :=：]|y["']?[:=：])|密[码碼钥 \t\u3000]|口令|秘钥|令牌|[授访激注][权问活册]码/;

/** Written out: a loop over a list costs half as much again. */
function hasNeedle(text: string): boolean {
  return (
    // Of addresses with a password in them, and those of webhooks.
    text.includes('@') ||
    text.includes('/webhook') ||
    text.includes('/bot/') ||
    text.includes('/services/') ||
    // Of names of variables and tokens: `access_token`, `ghp_`.
    text.includes('_') ||
    text.includes('Key') ||
    text.includes('Token') ||
    text.includes('cret') ||
    // Beginnings of tokens and keys; `OiJ` is in the head of every JSON Web Token.
    text.includes('ATT') ||
    text.includes('ATC') ||
    text.includes('Authoriz') ||
    text.includes('AKI') ||
    text.includes('LTAI') ||
    text.includes('AIza') ||
    text.includes('OiJ') ||
    text.includes('Bearer') ||
    text.includes('PRIVATE') ||
    text.includes('xox') ||
    text.includes('飞书') ||
    text.includes('Feishu') ||
    text.includes('Lark') ||
    text.includes('ysql') ||
    text.includes('qlcmd') ||
    text.includes('-cli') ||
    text.includes('curl') ||
    text.includes('SEC') ||
    text.includes('IDENT')
  );
}

/** What a rule needs at the least. Longer than the first look, and only run where that found something. */
const trace =
  /pass(?:w|c|ph|[:：= \t])|\b(?:pwd|psw|pw)\b|[a-z_]pwd|PWD|密[码碼钥 \t\u3000]|口令|秘钥|令牌|[授访激注][权问活册]码|secret|token|[ _-]?key["']?[ \t]*[:：=]|\/\/[^\s/@]*:[^\s@]*@|PRIVATE KEY|ATATT|ATCTT|ATBB|ATTA|gh[pousr]_\w{20}|github_pat_|gl[a-z]{2,4}-\w{16}|npm_\w{30}|AKIA|ASIA|LTAI|AKID|AIza|xox[a-z]-|\bsk-\w|SEC[0-9a-f]{60}|OiJ|bearer|authorization|\/webhook|\/bot\/|\/services\/|[^\w-][tua]-\w{20}|jdbc:oracle|sqlplus|mysql|sqlcmd|\b(?:sa|root|(?:sys)?admin|administrator) {0,4}[/／]|redis-cli|sshpass|curl|net +use|identified/i;
