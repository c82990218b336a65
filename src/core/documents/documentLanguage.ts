/** The languages that documents are written in. */
export type DocumentLanguage = 'en' | 'zh-cn';

/**
 * The language of a trip's documents: the trip's own tag, else the interface's. Any tag of Chinese (`zh`, `zh-CN`,
 * `zh-Hans`, `zh_TW` …) gives `zh-cn`, all else English.
 */
export function documentLanguage(tripLanguage: string | undefined, interfaceLanguage: string): DocumentLanguage {
  const tag = tripLanguage?.trim() || interfaceLanguage.trim();
  return /^(?:zh|cmn)(?:$|[-_.@])|^(?:chinese|中文|汉语|简体中文)$/i.test(tag) ? 'zh-cn' : 'en';
}
