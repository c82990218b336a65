import { findSecrets } from './findSecrets';

/** What stands where a secret was: as long for every secret, and none to whoever looks again. */
const mask = '●●●●●●';

/** The text with each plain secret of it masked; one without any is returned as it is. */
export function withoutSecrets(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of findSecrets(text)) {
    result += text.slice(at, start) + mask;
    at = end;
  }
  return at === 0 ? text : result + text.slice(at);
}
