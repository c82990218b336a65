import type { DocumentLanguage } from '../documents/documentLanguage';
import { printRecord } from '../format/print';
import { firstFree, oneLine, slugOf } from '../scaffold/slug';
import { refused, type Refused } from './itemPlan';

/** Bytes of a list's file name without its ending. */
const maxStem = 100;

const titles: Readonly<Record<string, Readonly<Record<DocumentLanguage, string>>>> = {
  deliverables: { en: 'Deliverables', 'zh-cn': '交付清单' },
  preparation: { en: 'Preparation', 'zh-cn': '出发前准备' },
  toolkit: { en: 'Emergency toolkit', 'zh-cn': '应急工具包' },
  cutover: { en: 'Cutover', 'zh-cn': '切换方案' },
  handover: { en: 'Handover', 'zh-cn': '移交清单' },
};

export interface NewChecklist {
  readonly ok: true;
  readonly path: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
}

/**
 * A new, empty list of any kind. Its file bears the kind's name, with `-2`, `-3` … where that is taken; `taken` are the
 * stems of the trip's lists. The known kinds have a title in the trip's language.
 */
export function planChecklist(
  answers: { readonly kind: string; readonly title?: string | undefined },
  taken: ReadonlySet<string>,
  language: DocumentLanguage,
): NewChecklist | Refused {
  const kind = oneLine(answers.kind);
  if (kind === '') return refused({ code: 'missing', key: 'kind' });
  const stem = firstFree(taken, (suffix) => slugOf(kind, maxStem) + suffix);
  const title = oneLine(answers.title ?? '') || usualTitle(kind, language);
  const text = printRecord({ kind, title, items: [] });
  return { ok: true, path: `checklists/${stem}.yaml`, kind, title, text };
}

/** The title of a kind's list in the trip's language; a word of one's own stands for itself. */
export function usualTitle(kind: string, language: DocumentLanguage): string {
  return (Object.hasOwn(titles, kind) ? titles[kind]?.[language] : undefined) ?? kind;
}
