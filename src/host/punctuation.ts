import * as vscode from 'vscode';

/** What stands between words of a list, in the person's language: `words.join(comma())`. */
export function comma(): string {
  return vscode.l10n.t(', ');
}

/**
 * Names in a row, in the person's language. Where one has a comma in it, a stronger sign stands between them: nobody could
 * tell else where one ends.
 */
export function listed(names: readonly string[]): string {
  return names.join(names.some((name) => /[,，、]/.test(name)) ? vscode.l10n.t('; ') : comma());
}

/** Two remarks on one thing: `李雷, 2026-03-12`; what is missing is left out. */
export function remarks(first: string | undefined, second: string | undefined): string {
  if (!first || !second) return first || second || '';
  return vscode.l10n.t('{0}, {1}', first, second);
}

/** `Owner: 李雷`, with the colon of the person's language. */
export function named(name: string, value: string): string {
  return vscode.l10n.t('{0}: {1}', name, value);
}
