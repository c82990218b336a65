import * as vscode from 'vscode';
import { isTimezone } from '../../core/rules/siteClock';
import { zoneNames, zoneOffset } from '../../core/rules/zoneNames';
import type { Choice } from '../../host/steps';

/**
 * Every time zone, found by its name, by the names that the interface's language has for it, or by its offset now.
 * Making them takes a tenth of a second or two: only when somebody wants another zone.
 */
export function zoneChoices(now: number): readonly Choice<string>[] {
  const names = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
  return names.map((zone) => ({
    label: zone,
    description: zoneOffset(zone, now),
    detail: zoneNames(zone, vscode.env.language, now),
    value: zone,
  }));
}

/** What was typed, where it is a zone by another name. */
export function typedZone(typed: string): Choice<string> | undefined {
  return isTimezone(typed) ? { label: typed, value: typed } : undefined;
}
