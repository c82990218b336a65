import * as vscode from 'vscode';
import type { Answers } from '../../core/customers/landAnswers';
import type { Question } from '../../core/customers/question';
import type { Deferred } from '../../host/deferred';
import { Cancelled } from '../../host/errors';
import { named } from '../../host/punctuation';
import { askText, back, type Step } from '../../host/steps';

/** What an interview has brought so far. */
export interface Asked {
  readonly answers: Answers;
  /** The person left: the rest is asked later, what was answered counts. */
  readonly stopped: boolean;
}

/**
 * One step a question, in the interface's language: Enter goes on without an answer, Escape ends the interview without
 * losing what was answered. `questionAt` gives undefined where there is nothing (more) to ask.
 */
export function questionStep<T extends Asked>(
  questionAt: (known: Partial<T>) => Question | undefined,
  { titleOf, inLanguage, documentLanguage }: Deferred,
): Step<T> {
  return (known, place) => {
    const question = known.stopped ? undefined : questionAt(known);
    if (!question) return undefined;
    const language = documentLanguage(undefined, vscode.env.language);
    const answers: Answers = known.answers ?? {};
    const title = named(place.title, titleOf(question, language));
    return askText(
      { ...place, title },
      {
        prompt: inLanguage(question.ask, language),
        placeholder: vscode.l10n.t('Empty: ask later. Cancelling keeps what was answered'),
        value: answers[question.id],
      },
    ).then(
      (answer) => {
        if (answer === back) return back;
        const { [question.id]: _before, ...others } = answers;
        return { answers: answer === '' ? others : { ...others, [question.id]: answer } } as Partial<T>;
      },
      (error: unknown) => {
        if (error instanceof Cancelled) return { stopped: true } as Partial<T>;
        throw error;
      },
    );
  };
}
