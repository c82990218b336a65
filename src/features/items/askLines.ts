import * as vscode from 'vscode';
import { isBlank } from '../../host/answers';

/** What the box says for the next line. */
export interface LineQuestion {
  readonly title: string;
  readonly prompt: string;
}

/**
 * Asks for one line after the other, until the person leaves and all were taken. The box stays: were it closed and opened
 * anew, a tree that fetches its rows in between would take the keys, and with them what is typed.
 */
export async function askLines(question: () => LineQuestion, take: (line: string) => Promise<void>): Promise<void> {
  const input = vscode.window.createInputBox();
  const ask = () => {
    Object.assign(input, question());
  };
  try {
    await new Promise<void>((resolve, reject) => {
      let taken = Promise.resolve();
      input.ignoreFocusOut = true;
      input.onDidChangeValue(() => (input.validationMessage = undefined));
      input.onDidAccept(() => {
        const line = input.value.trim();
        if (isBlank(line)) {
          input.validationMessage = vscode.l10n.t('This cannot be empty.');
          return;
        }
        input.value = '';
        taken = taken.then(() => take(line)).then(ask);
        taken.catch(reject);
      });
      input.onDidHide(() => void taken.then(resolve, reject));
      ask();
      input.show();
    });
  } finally {
    input.dispose();
  }
}
