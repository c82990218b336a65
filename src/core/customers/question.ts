import type { DocumentLanguage } from '../documents/documentLanguage';

/** A text in both languages. */
export type Words = readonly [english: string, chinese: string];

/** Where the answer to a question lands in a customer's profile. */
export type Landing =
  | { readonly to: 'organisation' }
  /** `processes`: the notes of the process that bears the question's id. */
  | { readonly to: 'process'; readonly name: Words }
  /** `systems`: the fallback of the system of that name. */
  | { readonly to: 'system'; readonly name: Words }
  /** `painPoints`: what hurts, or, under a topic that stands for it, the need behind it. */
  | { readonly to: 'pain'; readonly topic?: Words }
  | { readonly to: 'customs'; readonly key: 'ceremony' | 'notes' }
  /** `contacts`: the one who decides, as `name, role`. */
  | { readonly to: 'decider' };

/** What to find out about a customer before going there. */
export interface Question {
  /** Unique among the questions of an industry; never changes. */
  readonly id: string;
  readonly ask: Words;
  readonly lands: Landing;
}

/** The words of a language. */
export function inLanguage([english, chinese]: Words, language: DocumentLanguage): string {
  return language === 'zh-cn' ? chinese : english;
}
