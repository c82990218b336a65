import type { RecordKind } from '../model/recordKind';
import { planningDocs } from './keyDocsPlanning';
import { recordDocs } from './keyDocsRecords';
import { sharedDocs } from './keyDocsShared';

export type DocLanguage = 'en' | 'zh-cn';

/** What a key means: in English, in Simplified Chinese. */
export type Doc = readonly [en: string, zh: string];
/** By the way to the key, without the items of lists: `items.requires`. */
export type Docs = Readonly<Record<string, Doc>>;

/** In which language the interface speaks. */
export function docLanguage(interfaceLanguage: string): DocLanguage {
  return /^zh\b/i.test(interfaceLanguage) ? 'zh-cn' : 'en';
}

/** What the key at a place means (`placeAt`), in both languages. */
export function keyDoc(kind: RecordKind, pattern: string): Doc | undefined {
  const steps = pattern.split('.').filter((step) => step !== '*');
  const own = docsOf(kind)[steps.join('.')];
  if (own) return own;
  // What has the same keys wherever it stands: a confirmation, a reason.
  return sharedDocs[steps.slice(-2).join('.')] ?? sharedDocs[steps.at(-1) ?? ''];
}

/** What the key at a place means, in a language of the interface. */
export function keyDocIn(kind: RecordKind, pattern: string, language: DocLanguage): string | undefined {
  return keyDoc(kind, pattern)?.[language === 'en' ? 0 : 1];
}

function docsOf(kind: RecordKind): Docs {
  switch (kind) {
    case 'trip':
    case 'checklist':
    case 'customer':
    case 'day':
    case 'review':
      return planningDocs[kind];
    case 'template':
      return planningDocs.template;
    case 'issue':
    case 'change':
    case 'feedback':
      return recordDocs[kind];
  }
}
