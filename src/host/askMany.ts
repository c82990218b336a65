import * as vscode from 'vscode';
import { Cancelled } from './errors';
import { back, type Choice, type StepPlace } from './steps';

export interface ManyQuestion<T> {
  readonly prompt: string;
  readonly choices: readonly Choice<T>[];
  /** Those that are ticked at first. */
  readonly picked: readonly T[];
  /** Makes a choice of what is typed, where the list has no such label. */
  readonly free?: (typed: string) => Choice<T>;
  /** What shows a choice before it is decided; reached by a button on its row, and by one in the title for the row in focus. */
  readonly preview?: { readonly tooltip: string; readonly show: (value: T) => Promise<void> };
}

type Row<T> = Choice<T> & { readonly isFree?: boolean };

/**
 * Asks for any number of a list; none is an answer too. Enter takes what is ticked; on a name that was typed it ticks
 * that one and goes on asking. Throws Cancelled when the person leaves.
 */
export function askMany<T>(place: StepPlace, question: ManyQuestion<T>): Promise<readonly T[] | typeof back> {
  const input = vscode.window.createQuickPick<Row<T>>();
  const preview = question.preview && { iconPath: new vscode.ThemeIcon('eye'), tooltip: question.preview.tooltip };
  const row = (choice: Choice<T>): Row<T> => ({ ...choice, ...(preview ? { buttons: [preview] } : {}) });
  let rows = question.choices.map(row);
  /** What is ticked: rows that the filter hides stay so. */
  let ticked = rows.filter(({ value }) => question.picked.includes(value));
  let typedSince = false;

  const fill = (extra: readonly Row<T>[] = []) => {
    const before = ticked;
    input.items = [...rows, ...extra];
    input.selectedItems = before;
  };
  const typed = () => input.value.trim();
  const same = (label: string) => label.toLowerCase() === typed().toLowerCase();
  const tick = (choice: Row<T>) => {
    if (!rows.includes(choice)) rows = [...rows, choice];
    if (!ticked.includes(choice)) ticked = [...ticked, choice];
    input.value = '';
    typedSince = false;
    fill();
  };
  /** What Enter means while something is typed: the one of that name, a new one, or the one in focus. */
  const meant = (): Row<T> | undefined => {
    const known = rows.find(({ label }) => same(label));
    const active = input.activeItems[0];
    if (known || !active) return known ?? (question.free && row(question.free(typed())));
    return active.isFree && question.free ? row(question.free(typed())) : active;
  };

  return new Promise<readonly T[] | typeof back>((resolve, reject) => {
    Object.assign(input, { title: place.title, placeholder: question.prompt, ignoreFocusOut: true });
    Object.assign(input, { canSelectMany: true, matchOnDescription: true, matchOnDetail: true });
    if (place.total > 1) Object.assign(input, { step: place.step, totalSteps: place.total });
    input.buttons = [...(place.step > 1 ? [vscode.QuickInputButtons.Back] : []), ...(preview ? [preview] : [])];
    fill();
    input.onDidChangeSelection((selected) => {
      ticked = [...selected];
      typedSince = false;
    });
    input.onDidChangeValue(() => {
      typedSince = typed() !== '';
      const isNew = question.free && typed() !== '' && !rows.some(({ label }) => same(label));
      fill(isNew && question.free ? [{ ...row(question.free(typed())), isFree: true, alwaysShow: true }] : []);
    });
    input.onDidTriggerButton((button) => {
      const active = input.activeItems[0];
      if (button === vscode.QuickInputButtons.Back) resolve(back);
      else if (active) void question.preview?.show(active.value);
    });
    input.onDidTriggerItemButton(({ item }) => void question.preview?.show(item.value));
    input.onDidAccept(() => {
      const choice = typedSince ? meant() : undefined;
      if (choice) tick(choice);
      else
        resolve(
          rows
            .concat(ticked.filter((own) => !rows.includes(own)))
            .filter((own) => ticked.includes(own))
            .map(({ value }) => value),
        );
    });
    input.onDidHide(() => reject(new Cancelled()));
    input.show();
  }).finally(() => input.dispose());
}
