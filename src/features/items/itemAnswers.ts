import type { ItemAnswers } from '../../core/items/itemFields';
import { optionalFlag, optionalText, optionalTexts } from '../../host/answers';
import type { Call } from '../../host/commands';

/** The fields of an item that a program gives; `null` and `''` take one away. */
export function itemAnswers({ answers }: Call & { by: 'program' }): ItemAnswers {
  const text = (key: string) => (answers[key] === null ? '' : optionalText(answers, key));
  const texts = (key: string) => (answers[key] === null ? [] : optionalTexts(answers, key));
  return {
    text: optionalText(answers, 'text'),
    requires: texts('requires'),
    objective: text('objective'),
    owner: text('owner'),
    due: text('due'),
    optional: optionalFlag(answers, 'optional'),
    evidence: texts('evidence'),
    note: text('note'),
    internal: text('internal'),
    secret: text('secret'),
  };
}
