import * as vscode from 'vscode';
import { Cancelled } from './errors';

/** Where a question stands in a row of questions. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly total: number;
}

/** The person pressed the back button. */
export const back = Symbol('back');

/** One question: merges its answer into what is known. Undefined where there is nothing to ask. */
export type Step<T> = (known: Partial<T>, place: StepPlace) => Promise<Partial<T> | typeof back> | undefined;

/**
 * Asks one question after the other, with a way back to the one before. Throws Cancelled when the person leaves.
 * The steps are counted as they are: one that has nothing to ask is left out on the way forth and back.
 */
export async function askSteps<T>(
  title: string,
  steps: readonly Step<T>[],
  start: Partial<T> = {},
): Promise<Partial<T>> {
  let known = start;
  const asked: { readonly index: number; readonly before: Partial<T> }[] = [];
  let index = 0;
  while (index < steps.length) {
    const answer = steps[index]?.(known, { title, step: asked.length + 1, total: steps.length });
    if (answer) {
      const given = await answer;
      if (given === back) {
        const last = asked.pop();
        if (!last) continue;
        index = last.index;
        // What was answered there stays known, so that it is offered again.
        continue;
      }
      asked.push({ index, before: known });
      known = { ...known, ...given };
    }
    index++;
  }
  return known;
}

export interface TextQuestion {
  readonly prompt: string;
  readonly value?: string | undefined;
  readonly placeholder?: string;
  /** Says what is wrong with what is typed so far. */
  readonly validate?: (value: string) => string | undefined;
}

/** Asks for a line of text. A blank one is an answer where `validate` lets it through. */
export function askText(place: StepPlace, question: TextQuestion): Promise<string | typeof back> {
  const input = vscode.window.createInputBox();
  input.prompt = question.prompt;
  input.value = question.value ?? '';
  input.placeholder = question.placeholder;
  const check = () => {
    input.validationMessage = question.validate?.(input.value.trim());
    return input.validationMessage === undefined;
  };
  // An empty box that was just opened is not yet a mistake.
  input.onDidChangeValue(check);
  return shown(place, input, () => (check() ? input.value.trim() : undefined));
}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
  /** The heading that it stands under, with those of the same beside it; in boxes where several are picked. */
  readonly group?: string;
}

/** What is typed is the answer. */
export function asTyped(typed: string): Choice<string> {
  return { label: typed, value: typed };
}

export interface PickQuestion<T> {
  readonly prompt: string;
  readonly choices: readonly Choice<T>[];
  /** The one to stand on at first. */
  readonly active?: T | undefined;
  /** Makes a choice of what is typed, where the list has no such label. */
  readonly free?: (typed: string) => Choice<T> | undefined;
  /** What was typed before, where that is no choice of the list. */
  readonly typed?: string | undefined;
  /** Stand on a choice that what is typed is a part of, not on what is typed: part of a word will hardly be an answer. */
  readonly preferChoices?: boolean;
  /** Choices are found by their details too. */
  readonly matchDetail?: boolean;
}

/** Asks for one of a list, or for what is typed where that is allowed. */
export function askPick<T>(place: StepPlace, question: PickQuestion<T>): Promise<T | typeof back> {
  const input = vscode.window.createQuickPick<Choice<T>>();
  input.placeholder = question.prompt;
  input.matchOnDescription = true;
  input.matchOnDetail = question.matchDetail ?? false;
  input.items = question.choices;
  const active = question.choices.find(({ value }) => value === question.active);
  if (active) input.activeItems = [active];
  const { free } = question;
  if (free) {
    const offer = (typed: string) => {
      const known = question.choices.some(({ label }) => label === typed.trim());
      const own = typed.trim() && !known ? free(typed.trim()) : undefined;
      input.items = own ? [...question.choices, { ...own, alwaysShow: true }] : question.choices;
      const part = typed.trim().toLowerCase();
      const fitting = question.choices.find(({ label }) => label.toLowerCase().includes(part));
      if (own && fitting && question.preferChoices) input.activeItems = [fitting];
    };
    input.onDidChangeValue(offer);
    if (question.typed && !active) {
      input.value = question.typed;
      offer(question.typed);
    }
  }
  return shown(place, input, () => {
    const [selected] = input.selectedItems;
    if (selected) return selected.value;
    const typed = input.value.trim();
    // Enter came before the row of what was typed: what stands in the box is meant, not the row that was in focus.
    return (typed ? free?.(typed)?.value : undefined) ?? input.activeItems[0]?.value;
  });
}

/** Shows the input until it is answered; `accept` gives undefined while the answer won't do. */
function shown<T>(
  place: StepPlace,
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  accept: () => T | undefined,
): Promise<T | typeof back> {
  return new Promise<T | typeof back>((resolve, reject) => {
    input.title = place.title;
    input.ignoreFocusOut = true;
    if (place.total > 1) {
      input.step = place.step;
      input.totalSteps = place.total;
    }
    if (place.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
    input.onDidTriggerButton(() => resolve(back));
    input.onDidAccept(() => {
      const value = accept();
      if (value !== undefined) resolve(value);
    });
    input.onDidHide(() => reject(new Cancelled()));
    input.show();
  }).finally(() => input.dispose());
}
