import type { DocumentLanguage } from '../documents/documentLanguage';
import { block, inline, says } from '../documents/markdown';
import { framed, mergeParts, type BuiltDocument, type Part } from '../documents/parts';
import type { Customer } from '../model/customer';
import { answerOf } from './answerOf';
import { inLanguage, type Question, type Words } from './question';

export interface SheetOptions {
  readonly language: DocumentLanguage;
  /** The sheet as it is; left out, or blank, a new one is made. */
  readonly existing?: string | undefined;
  /** Bring back the questions that a person took out. */
  readonly parts?: 'all' | undefined;
}

/**
 * The sheet to go through with a customer: one generated part a question, open ones with an empty box, answered ones with
 * what the profile says. Notes are written between them and stay. Nothing internal is in it.
 */
export function buildInterviewSheet(
  customer: Customer,
  questions: readonly Question[],
  { language, existing = '', parts }: SheetOptions,
): BuiltDocument {
  const bodies = questions.map((question) => partOf(question, customer, language));
  const isNew = existing.replace('\uFEFF', '').trim() === '';
  const text = isNew ? existing + newSheet(customer, questions, bodies, language) : existing;
  return mergeParts(text, bodies, { parts });
}

/** The file's name, beside the customer's own. */
export function sheetNameOf(customerId: string): string {
  return `${customerId}${sheetEnding}`;
}

export const sheetEnding = '-interview.md';

function partOf(question: Question, customer: Customer, language: DocumentLanguage): Part {
  const answer = answerOf(question, customer);
  const asked = `**${inline(titleOf(question, language))}** ${inline(inLanguage(question.ask, language))}`;
  if (answer === undefined) return { name: question.id, body: `- [ ] ${asked} → \`${placeOf(question)}\`` };
  return { name: question.id, body: `- [x] ${asked}\n\n${block(answer, '  ')}` };
}

function newSheet(
  customer: Customer,
  questions: readonly Question[],
  parts: readonly Part[],
  language: DocumentLanguage,
): string {
  const words = (both: Words) => inLanguage(both, language);
  const name = says(customer.name) ? inline(customer.name) : '';
  const lines = [`# ${words(['Interview', '访谈提纲'])}${name && `${words([': ', '：'])}${name}`}`, `*${words(hint)}*`];
  let section = '';
  for (const [index, question] of questions.entries()) {
    const own = words(sectionOf(question));
    if (own !== section) lines.push(`## ${own}`);
    section = own;
    const part = parts[index];
    if (part) lines.push(framed(part).trimEnd());
  }
  return `${lines.join('\n\n')}\n`;
}

const hint: Words = [
  'What to find out before going. Answers belong into the customer’s file, at the key behind the arrow; boxes are ticked from there. Notes written between the questions stay.',
  '出发前要问清楚的事。答案写进客户档案（箭头后面的键），勾选随档案更新；写在各题之间的笔记会一直保留。',
];

function sectionOf({ lands }: Question): Words {
  switch (lands.to) {
    case 'organisation':
      return ['Organisation', '组织'];
    case 'process':
      return ['Business processes', '业务流程'];
    case 'system':
      return ['Systems and fallbacks', '系统与应急办法'];
    case 'pain':
      return ['Pain points and needs', '痛点与需求'];
    case 'customs':
    case 'decider':
      return ['People and customs', '人与习惯'];
  }
}

/** What a question is about, in a few words. */
export function titleOf({ lands }: Question, language: DocumentLanguage): string {
  return inLanguage(titleWords(lands), language);
}

function titleWords(lands: Question['lands']): Words {
  switch (lands.to) {
    case 'organisation':
      return ['Organisation', '组织'];
    case 'process':
    case 'system':
      return lands.name;
    case 'pain':
      return lands.topic ?? ['What hurts most', '最大的痛点'];
    case 'customs':
      return lands.key === 'ceremony' ? ['Ceremony', '礼数'] : ['Off limits', '禁忌'];
    case 'decider':
      return ['Who decides', '谁拍板'];
  }
}

/** Where in the customer's file the answer belongs. */
function placeOf({ id, lands }: Question): string {
  switch (lands.to) {
    case 'organisation':
      return 'organisation';
    case 'process':
      return `processes: ${id}`;
    case 'system':
      return 'systems: fallback';
    case 'pain':
      return lands.topic ? 'painPoints: need' : 'painPoints: text';
    case 'customs':
      return `customs: ${lands.key}`;
    case 'decider':
      return 'contacts: decides';
  }
}
