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

type Round<T> = readonly T[] | typeof back | { readonly added: Choice<T>; readonly picked: readonly T[] };

/**
 * Asks for any number of a list; none is an answer too. Space ticks, Enter takes what is ticked; on a name that was typed,
 * where that is allowed, Enter ticks that one and goes on asking. Throws Cancelled when the person leaves.
 */
export async function askMany<T>(place: StepPlace, question: ManyQuestion<T>): Promise<readonly T[] | typeof back> {
  let { choices, picked } = question;
  for (;;) {
    const round = await ask(place, { ...question, choices, picked });
    if (round === back || !('added' in round)) return round;
    const { added } = round;
    const known = choices.find(({ label }) => sameName(label, added.label));
    if (!known) choices = [...choices, added];
    picked = [...round.picked, (known ?? added).value];
  }
}

/**
 * One box. Its rows stay as they are while it is open: what VS Code says about ticks while rows are replaced cannot be
 * told from what the person does.
 */
function ask<T>(place: StepPlace, question: ManyQuestion<T>): Promise<Round<T>> {
  const { free, preview } = question;
  const input = vscode.window.createQuickPick<Choice<T>>();
  const button = preview && { iconPath: new vscode.ThemeIcon('eye'), tooltip: preview.tooltip };
  const rows = question.choices.map((choice) => ({ ...choice, ...(button ? { buttons: [button] } : {}) }));
  let ticked: readonly Choice<T>[] = rows.filter(({ value }) => question.picked.includes(value));
  /** A tick after the last letter: the letters were to find it. */
  let isFound = false;
  return new Promise<Round<T>>((resolve, reject) => {
    Object.assign(input, { title: place.title, placeholder: question.prompt, ignoreFocusOut: true });
    Object.assign(input, { canSelectMany: true, matchOnDescription: true, matchOnDetail: true });
    if (place.total > 1) Object.assign(input, { step: place.step, totalSteps: place.total });
    input.buttons = [...(place.step > 1 ? [vscode.QuickInputButtons.Back] : []), ...(button ? [button] : [])];
    input.items = withHeadings(rows);
    input.selectedItems = ticked;
    input.onDidChangeSelection((selected) => {
      ticked = selected;
      isFound = true;
    });
    input.onDidChangeValue(() => (isFound = false));
    input.onDidTriggerButton((pressed) => {
      const [active] = input.activeItems;
      if (pressed === vscode.QuickInputButtons.Back) resolve(back);
      else if (active) void preview?.show(active.value);
    });
    input.onDidTriggerItemButton(({ item }) => void preview?.show(item.value));
    input.onDidAccept(() => {
      const typed = input.value.trim();
      // In the order of the list, not in that of ticking.
      const picked = rows.filter((row) => ticked.includes(row)).map(({ value }) => value);
      resolve(typed && free && !isFound ? { added: free(typed), picked } : picked);
    });
    input.onDidHide(() => reject(new Cancelled()));
    input.show();
  }).finally(() => input.dispose());
}

function withHeadings<T>(rows: readonly Choice<T>[]): readonly Choice<T>[] {
  return rows.flatMap((row, index) => {
    const { group } = row;
    if (group === undefined || group === rows[index - 1]?.group) return [row];
    return [{ label: group, kind: vscode.QuickPickItemKind.Separator } as Choice<T>, row];
  });
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
