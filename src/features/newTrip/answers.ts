import * as vscode from 'vscode';
import type { TeamAnswer, TripAnswers } from '../../core/scaffold/newTrip';
import { optionalText, optionalTexts, optionalUriOrText } from '../../host/answers';
import { UserError } from '../../host/errors';
import { rootFrom } from '../../host/roots';

export interface NewTripAnswers extends TripAnswers {
  /** `trips/` is made, or found, in this folder. */
  readonly root: vscode.Uri;
  /** Stems of the templates whose lists the trip begins with; by default none. */
  readonly templates?: readonly string[] | undefined;
}

/** The answers of a program. Throws a UserError where one is not of its type. */
export function tripAnswersFrom(answers: Readonly<Record<string, unknown>>): NewTripAnswers {
  return {
    title: optionalText(answers, 'title'),
    customer: optionalText(answers, 'customer'),
    goal: optionalText(answers, 'goal'),
    start: optionalText(answers, 'start'),
    end: optionalText(answers, 'end'),
    timezone: optionalText(answers, 'timezone'),
    language: optionalText(answers, 'language'),
    industry: optionalText(answers, 'industry'),
    team: teamFrom(answers['team']),
    templates: optionalTexts(answers, 'templates'),
    root: rootFrom(optionalUriOrText(answers, 'root')),
  };
}

/** Those who go: `{id?, name?, role?}`, at least a name or an id; a bare text is a name. */
function teamFrom(given: unknown): readonly TeamAnswer[] | undefined {
  if (given === undefined || given === null) return undefined;
  const refuse = () =>
    new UserError(vscode.l10n.t('“{0}” must be a list of people: id, name and role of each.', 'team'));
  if (!Array.isArray(given)) throw refuse();
  return given.map((entry: unknown): TeamAnswer => {
    if (typeof entry === 'string' && entry.trim() !== '') return { name: entry };
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw refuse();
    const fields = entry as Readonly<Record<string, unknown>>;
    const [id, name, role] = [optionalText(fields, 'id'), optionalText(fields, 'name'), optionalText(fields, 'role')];
    if (!id?.trim() && !name?.trim()) throw refuse();
    return { id, name, role };
  });
}
