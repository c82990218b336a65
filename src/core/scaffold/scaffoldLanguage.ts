/** The languages that there are templates and hints in; also the names of the folders in `media/templates`. */
export type ScaffoldLanguage = 'en' | 'zh-cn';

/** The language to write a trip's files in: the trip's own, else the interface's. Every Chinese reads the simplified one. */
export function scaffoldLanguage(tripLanguage: string | undefined, interfaceLanguage: string): ScaffoldLanguage {
  const language = tripLanguage?.trim() ? tripLanguage.trim() : interfaceLanguage;
  return /^zh(?![a-z])/i.test(language) ? 'zh-cn' : 'en';
}
