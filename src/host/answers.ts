import * as vscode from 'vscode';
import { UserError } from './errors';
import { comma } from './punctuation';

type Answers = Readonly<Record<string, unknown>>;

/** A text that must be there. Throws a UserError that names the argument. */
export function requiredText(answers: Answers, key: string): string {
  const value = optionalText(answers, key);
  if (value === undefined || isBlank(value)) throw new UserError(vscode.l10n.t('“{0}” is missing.', key));
  return value;
}

/** Whether nothing of a text can be seen: white space, and signs without a shape such as joiners and direction marks. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/** A text, or undefined where it was left out. */
export function optionalText(answers: Answers, key: string): string | undefined {
  const value = answers[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new UserError(vscode.l10n.t('“{0}” must be a text.', key));
  return value;
}

/** Yes or no, or undefined where it was left out. */
export function optionalFlag(answers: Answers, key: string): boolean | undefined {
  const value = answers[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw new UserError(vscode.l10n.t('“{0}” must be true or false.', key));
  return value;
}

/** One of the words, or undefined where it was left out. */
export function optionalWord<T extends string>(answers: Answers, key: string, words: readonly T[]): T | undefined {
  const value = optionalText(answers, key);
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (!found)
    throw new UserError(vscode.l10n.t('“{0}” is “{1}”; it must be one of: {2}.', key, value, words.join(comma())));
  return found;
}

/** A list of texts, or undefined where it was left out. */
export function optionalTexts(answers: Answers, key: string): readonly string[] | undefined {
  const value = answers[key];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string')) {
    throw new UserError(vscode.l10n.t('“{0}” must be a list of texts.', key));
  }
  return value as string[];
}

/**
 * A Uri or an id, or undefined where it was left out. A text that reads as a Uri is one: a key binding and a task have
 * no other way to give it.
 */
export function optionalUriOrText(answers: Answers, key: string): vscode.Uri | string | undefined {
  const value = answers[key];
  if (value instanceof vscode.Uri) return value;
  // A Uri that came through a task or another host arrives as plain data.
  if (typeof value === 'object' && value !== null && 'scheme' in value && 'path' in value) {
    const { scheme, path } = value;
    if (typeof scheme !== 'string' || typeof path !== 'string') throw noUri(key);
    return uriFrom(key, () => vscode.Uri.from(value as vscode.Uri));
  }
  const text = optionalText(answers, key);
  if (text === undefined || !/^[a-z][a-z0-9+.-]+:\//i.test(text)) return text;
  return uriFrom(key, () => vscode.Uri.parse(text, true));
}

/** A Uri, or a text that is one. */
export function requiredUri(answers: Answers, key: string): vscode.Uri {
  const given = optionalUriOrText(answers, key);
  if (given instanceof vscode.Uri) return given;
  throw given === undefined ? new UserError(vscode.l10n.t('“{0}” is missing.', key)) : noUri(key);
}

function uriFrom(key: string, make: () => vscode.Uri): vscode.Uri {
  try {
    return make();
  } catch {
    // VS Code says it in a programmer's words.
    throw noUri(key);
  }
}

function noUri(key: string): UserError {
  return new UserError(vscode.l10n.t('“{0}” is not a Uri.', key));
}
