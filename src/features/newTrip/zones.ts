import * as vscode from 'vscode';
import { isTimezone } from '../../core/rules/siteClock';
import type { Choice } from '../../host/steps';

/**
 * Every time zone, found by its name, by the name that the interface's language has for it, or by its offset now.
 * Making them takes some tens of milliseconds: only when somebody wants another zone.
 */
export function zoneChoices(now: number): readonly Choice<string>[] {
  const names = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
  return names.map((zone) => {
    const offset = nameOf('en', zone, 'longOffset', now).replace('GMT', 'UTC');
    return {
      label: zone,
      description: offset,
      detail: nameOf(vscode.env.language, zone, 'longGeneric', now),
      value: zone,
    };
  });
}

/** What was typed, where it is a zone by another name. */
export function typedZone(typed: string): Choice<string> | undefined {
  return isTimezone(typed) ? { label: typed, value: typed } : undefined;
}

/** The offset at the moment: `UTC+08:00`. */
export function offsetOf(zone: string, now: number): string {
  return nameOf('en', zone, 'longOffset', now).replace('GMT', 'UTC');
}

function nameOf(language: string, timeZone: string, timeZoneName: 'longOffset' | 'longGeneric', now: number): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
