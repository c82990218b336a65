import * as vscode from 'vscode';
import type { ItemAnswers } from '../../core/items/itemFields';
import type { TripContents } from '../../core/model/contents';
import { isParent } from '../../core/rules/items';
import type { Deferred } from '../../host/deferred';
import { Cancelled } from '../../host/errors';
import type { FoundPlace } from '../../host/findPlace';
import { personChoices } from '../../host/personChoices';
import { placeChoices } from '../../host/pickPlace';
import { asTyped, askPick, back, type Choice } from '../../host/steps';
import { refusalText } from './refusalText';

export type EditField = 'text' | 'owner' | 'due' | 'requires' | 'objective' | 'optional' | 'note' | 'internal';

interface Surroundings {
  readonly title: string;
  readonly deferred: Deferred;
}

/** Asks for the new value of one field. Throws Cancelled where the person leaves. */
export async function askField(
  field: EditField,
  place: FoundPlace,
  contents: TripContents,
  around: Surroundings,
): Promise<ItemAnswers> {
  const { item } = place;
  switch (field) {
    case 'text':
      return { text: await line(around, vscode.l10n.t('What is to be done?'), item.text, required) };
    case 'owner':
      return { owner: await askOwner(contents, item.owner, around) };
    case 'due':
      return { due: await askDue(contents, item.due, around) };
    case 'requires':
      return { requires: await askGates(place, contents, around) };
    case 'objective':
      return { objective: await askObjective(contents, item.objective, around) };
    case 'optional':
      return { optional: item.optional !== true };
    case 'note':
      return { note: await line(around, vscode.l10n.t('The customer sees this. Empty: none'), item.note) };
    case 'internal':
      return { internal: await line(around, vscode.l10n.t('Stays in the team. Empty: none'), item.internal) };
  }
}

function required(text: string): string | undefined {
  return text.trim() ? undefined : vscode.l10n.t('This cannot be empty.');
}

async function line(
  { title }: Surroundings,
  prompt: string,
  value = '',
  validateInput?: (text: string) => string | undefined,
): Promise<string> {
  const typed = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ignoreFocusOut: true,
    ...(validateInput ? { validateInput } : {}),
  });
  if (typed === undefined) throw new Cancelled();
  return typed;
}

function askDue({ trip }: TripContents, due: string | undefined, around: Surroundings): Promise<string> {
  const prompt = vscode.l10n.t('Due: a day such as 2026-03-11, or start+2d, end-1d, start+2wd. Empty: none');
  return line(around, prompt, due, (text) => {
    const typed = text.trim();
    if (typed === '' || around.deferred.dueDay(typed, trip.value) !== undefined) return undefined;
    return refusalText({ code: 'bad-due', value: typed });
  });
}

async function askOwner(
  { trip, customer }: TripContents,
  active: string | undefined,
  around: Surroundings,
): Promise<string> {
  const choices = personChoices([...(trip.value.team ?? []), ...(customer?.value.contacts ?? [])]);
  const nobody: Choice<string> = { label: vscode.l10n.t('Nobody'), value: '' };
  return picked(around, vscode.l10n.t('Who is responsible? Pick, or type a name'), [...choices, nobody], active, true);
}

function askObjective({ trip }: TripContents, active: string | undefined, around: Surroundings): Promise<string> {
  const choices = (trip.value.objectives ?? []).flatMap(({ id, text }): Choice<string>[] => {
    return id === undefined ? [] : [{ label: text ?? id, description: id, value: id }];
  });
  const none: Choice<string> = { label: vscode.l10n.t('None'), value: '' };
  return picked(around, vscode.l10n.t('Which objective does it serve?'), [...choices, none], active, false);
}

async function picked(
  { title }: Surroundings,
  prompt: string,
  choices: readonly Choice<string>[],
  active: string | undefined,
  free: boolean,
): Promise<string> {
  const own = free ? { free: asTyped } : {};
  const answer = await askPick({ title, step: 1, total: 1 }, { prompt, choices, active, ...own });
  if (answer === back) throw new Cancelled();
  return answer;
}

/** What it waits for: any items of the trip but itself and what it stands below. */
async function askGates(
  place: FoundPlace,
  contents: TripContents,
  { title }: Surroundings,
): Promise<readonly string[]> {
  const now = new Set(place.item.requires ?? []);
  const choices = placeChoices(contents)
    .filter(({ place: { item } }) => item.id !== undefined && item.id !== place.item.id)
    .filter(({ place: { item } }) => !isParent(item) || !place.ancestors.some(({ id }) => id === item.id))
    .map(({ label, description, place: { item } }) => ({
      label,
      description: description ?? '',
      id: item.id ?? '',
      picked: now.has(item.id ?? ''),
    }));
  const chosen = await vscode.window.showQuickPick(choices, {
    title,
    placeHolder: vscode.l10n.t('What must be done before it?'),
    canPickMany: true,
    matchOnDescription: true,
  });
  if (!chosen) throw new Cancelled();
  const ids = new Set(chosen.map(({ id }) => id));
  // Those that stay keep their order: the first gate is named first.
  return [...[...now].filter((id) => ids.has(id)), ...[...ids].filter((id) => !now.has(id))];
}
