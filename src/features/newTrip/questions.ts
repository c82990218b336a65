import * as vscode from 'vscode';
import { goals, type Goal } from '../../core/model/words';
import { addDays } from '../../core/rules/calendar';
import { siteDay } from '../../core/rules/siteClock';
import { UserError } from '../../host/errors';
import { goalLabel } from '../../host/labels';
import type { Services } from '../../host/services';
import { askPick, askSteps, askText, back, type Choice, type Step } from '../../host/steps';
import type { NewTripAnswers } from './answers';
import { industryChoices } from './industries';

interface Known {
  readonly root: vscode.Uri;
  readonly title: string;
  readonly customer: string;
  /** The customer has no file yet. */
  readonly isNew: boolean;
  readonly industry: string;
  readonly goal: Goal;
  readonly start: string;
  readonly end: string;
}

/** Asks what a trip needs, with a way back at each step. Throws Cancelled when the person leaves. */
export async function askNewTrip(services: Services): Promise<NewTripAnswers> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [first] = folders;
  if (!first) throw new UserError(vscode.l10n.t('Open a folder first: a trip is made in it.'));
  const today = siteDay(services.clock(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const steps: readonly Step<Known>[] = [
    (known, place) => {
      if (folders.length === 1) return undefined;
      const choices = folders.map(({ name, uri }) => ({ label: name, description: uri.fsPath, value: uri }));
      return named('root', askPick(place, { prompt: vscode.l10n.t('In which folder?'), choices, active: known.root }));
    },
    (known, place) => {
      const prompt = vscode.l10n.t('What is the trip called?');
      const placeholder = vscode.l10n.t('ACME go-live');
      return named('title', askText(place, { prompt, placeholder, value: known.title, validate: filled }));
    },
    (known, place) => askCustomer(services, known, place, known.root ?? first.uri),
    (known, place) => {
      if (!known.isNew) return undefined;
      const prompt = vscode.l10n.t('Which industry?');
      const choices = industryChoices();
      const free = (typed: string) => ({ label: typed, value: typed });
      return named('industry', askPick(place, { prompt, choices, free, active: known.industry }));
    },
    (known, place) => {
      const choices = goals.map((value) => ({ label: goalLabel(value), description: value, value }));
      return named('goal', askPick(place, { prompt: vscode.l10n.t('What is it for?'), choices, active: known.goal }));
    },
    (known, place) => {
      const prompt = vscode.l10n.t('First day on site (YYYY-MM-DD)');
      const value = known.start ?? nextMonday(today);
      return named('start', askText(place, { prompt, value, validate: isDay }));
    },
    (known, place) => {
      const start = known.start ?? today;
      const prompt = vscode.l10n.t('Last day on site (YYYY-MM-DD)');
      const value = known.end !== undefined && known.end >= start ? known.end : addDays(start, 11);
      const validate = (day: string) =>
        isDay(day) ?? (day < start ? vscode.l10n.t('This is before the first day, {0}.', start) : undefined);
      return named('end', askText(place, { prompt, value, validate }));
    },
  ];
  const known = await askSteps<Known>(vscode.l10n.t('New Trip'), steps);
  const { isNew: _isNew, root, ...answers } = known;
  return { ...answers, root: root ?? first.uri };
}

async function askCustomer(
  { library }: Services,
  known: Partial<Known>,
  place: Parameters<Step<Known>>[1],
  root: vscode.Uri,
): Promise<Partial<Known> | typeof back> {
  const customers = await library.customersNear(root.toString());
  const choices: Choice<{ readonly customer: string; readonly isNew: boolean }>[] = customers.map(({ id, name }) => ({
    label: name ?? id,
    ...(name !== undefined && name !== id ? { description: id } : {}),
    value: { customer: id, isNew: false },
  }));
  const free = (typed: string) => ({
    label: typed,
    description: vscode.l10n.t('a new customer'),
    value: { customer: typed, isNew: true },
  });
  const prompt =
    choices.length > 0
      ? vscode.l10n.t('Which customer? Type a name for a new one')
      : vscode.l10n.t('The customer’s name');
  const active = choices.find(({ value }) => value.customer === known.customer)?.value;
  return askPick(place, { prompt, choices, free, active });
}

/** An answer under its key. */
async function named<K extends keyof Known>(
  key: K,
  answer: Promise<Known[K] | typeof back>,
): Promise<Partial<Known> | typeof back> {
  const value = await answer;
  return value === back ? back : ({ [key]: value } as unknown as Partial<Known>);
}

function filled(text: string): string | undefined {
  return text ? undefined : vscode.l10n.t('This cannot be empty.');
}

function isDay(text: string): string | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  const exists = at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  return exists ? undefined : vscode.l10n.t('A date reads like 2026-03-09.');
}

/** Trips begin on a Monday more often than not. */
function nextMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, (8 - weekday) % 7 || 7);
}
