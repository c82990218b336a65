import * as vscode from 'vscode';
import type { Answers } from '../../core/customers/landAnswers';
import type { Question } from '../../core/customers/question';
import { UserError } from '../../host/errors';
import { comma } from '../../host/punctuation';

/** A program's `answers`: texts by the ids of questions. Throws a UserError for anything else. */
export function interviewAnswersFrom(given: unknown, questions: readonly Question[]): Answers {
  if (given === undefined || given === null) return {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new UserError(vscode.l10n.t('“{0}” must be a map from ids of questions to answers.', 'answers'));
  }
  const answers: Record<string, string> = {};
  for (const [id, answer] of Object.entries(given)) {
    if (!questions.some((question) => question.id === id)) {
      const ids = questions.map((question) => question.id).join(comma());
      throw new UserError(vscode.l10n.t('“{0}” is “{1}”; it must be one of: {2}.', 'answers', id, ids));
    }
    if (typeof answer !== 'string') throw new UserError(vscode.l10n.t('“{0}” must be a text.', `answers.${id}`));
    answers[id] = answer;
  }
  return answers;
}
