import * as vscode from 'vscode';
import { addDays } from '../../core/rules/calendar';

const dayMs = 86_400_000;

/** Says what is wrong with a day that is being typed. */
export function dayMistake(text: string): string | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  const exists = at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  return exists ? undefined : vscode.l10n.t('A date reads like 2026-03-09.');
}

/** Trips begin on a Monday more often than not. */
export function nextMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}

/** The Friday of the week after. */
export function usualEnd(start: string): string {
  return addDays(start, 11);
}

/** The last day of a trip that starts on another day and takes as long. */
export function movedEnd(
  before: { readonly start?: string; readonly end?: string },
  start: string,
): string | undefined {
  const { end } = before;
  if (end === undefined || end >= start) return end;
  const days = before.start === undefined ? 11 : (Date.parse(end) - Date.parse(before.start)) / dayMs;
  return addDays(start, days);
}
