import type {
  Category,
  Cause,
  Channel,
  Decision,
  Goal,
  IssueSeverity,
  Result,
  Stage,
  checklistKinds,
} from '../model/words';
import type { Industry } from '../customers/industry';
import type { DocumentLanguage } from './documentLanguage';
import { documentWordsEn } from './documentWordsEn';
import { documentWordsZh } from './documentWordsZh';
import type { RetroWords } from './retro/retroWords';

/** What every generated document says in its own voice, in one language. Functions take and give Markdown. */
export interface DocumentWords {
  readonly goals: Readonly<Record<Goal, string>>;
  /** Any other word is an industry too, and stands for itself. */
  readonly industries: Readonly<Record<Industry, string>>;
  readonly results: Readonly<Record<Result, string>>;
  readonly causes: Readonly<Record<Cause, string>>;
  readonly severities: Readonly<Record<IssueSeverity, string>>;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly decisions: Readonly<Record<Decision, string>>;
  readonly categories: Readonly<Record<Category, string>>;
  readonly kinds: Readonly<Record<(typeof checklistKinds)[number] | 'handover', string>>;
  /** From Sunday. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly yes: string;
  readonly no: string;
  readonly untitled: string;
  /** Between the entries of a list in a sentence. */
  readonly comma: string;
  /** Between remarks on one thing. */
  readonly also: string;
  /** Between two sentences. */
  readonly gap: string;
  /** After a sentence's part, before the next one. */
  readonly semicolon: string;
  /** What stands behind a label: `Owner: `. */
  readonly label: (label: string) => string;
  readonly aside: (text: string) => string;
  readonly quoted: (text: string) => string;
  readonly days: (count: number | string) => string;
  /** Days, hours and minutes; the two largest that are not nothing are said. */
  readonly duration: (days: number, hours: number, minutes: number) => string;
  readonly retro: RetroWords;
}

export function documentWords(language: DocumentLanguage): DocumentWords {
  return language === 'zh-cn' ? documentWordsZh : documentWordsEn;
}
