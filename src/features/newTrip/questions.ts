import * as vscode from 'vscode';
import { goals } from '../../core/model/words';
import { siteDay } from '../../core/rules/siteClock';
import type { TeamAnswer } from '../../core/scaffold/newTrip';
import { isBlank } from '../../host/answers';
import { askMany } from '../../host/askMany';
import { goalLabel } from '../../host/labels';
import { industryChoices } from '../../host/industries';
import { customersByNow } from '../../host/customers';
import { writable } from '../../host/roots';
import type { Services } from '../../host/services';
import { asTyped, askPick, askText, back, type Choice, type StepPlace } from '../../host/steps';
import { previewTemplate } from '../../host/previewTemplate';
import { templateChoice } from '../../host/templateChoice';
import { dayMistake, movedEnd, nextMonday, usualEnd } from './dates';

import { inferredFrom, localTimezone } from './inferred';
import type { Known } from './known';
import { peopleOf, personOf } from './people';
import { typedZone, zoneChoices } from './zones';

export type QuestionKey =
  | 'root'
  | 'title'
  | 'customer'
  | 'industry'
  | 'goal'
  | 'start'
  | 'end'
  | 'timezone'
  | 'team'
  | 'templates'
  | 'language';

type Answer = Promise<Partial<Known> | typeof back>;
export type Ask = (known: Known, place: StepPlace, services: Services) => Answer;

/** How each thing is asked: on the way, and again from the preview. */
export const questions: Readonly<Record<QuestionKey, Ask>> = {
  root: async (known, place) => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const choices = folders.map(({ name, uri }) => ({ label: name, description: uri.fsPath, value: uri }));
    const active = choices.find(({ value }) => value.toString() === known.root.toString())?.value;
    const root = await askPick(place, { prompt: vscode.l10n.t('In which folder?'), choices, active });
    return root === back ? back : { root: writable(root) };
  },
  title: async (known, place) => {
    const prompt = vscode.l10n.t('What is the trip called?');
    const placeholder = vscode.l10n.t('ACME go-live');
    const title = await askText(place, { prompt, placeholder, value: known.title, validate: filled });
    return title === back ? back : { title };
  },
  customer: askCustomer,
  industry: async (known, place) => {
    const prompt = vscode.l10n.t('Which industry?');
    const industry = await askPick(place, {
      prompt,
      choices: industryChoices(),
      free: asTyped,
      preferChoices: true,
      active: known.industry,
      typed: known.industry,
    });
    return industry === back ? back : { industry };
  },
  goal: async (known, place) => {
    const choices = goals.map((value) => ({ label: goalLabel(value), description: value, value }));
    const goal = await askPick(place, { prompt: vscode.l10n.t('What is it for?'), choices, active: known.goal });
    return goal === back ? back : { goal };
  },
  start: async (known, place, { clock }) => {
    const prompt = vscode.l10n.t('First day on site, as YYYY-MM-DD');
    const value = known.start ?? nextMonday(siteDay(clock(), localTimezone()));
    const start = await askText(place, { prompt, value, validate: dayMistake });
    if (start === back) return back;
    const end = movedEnd(known, start);
    return { start, ...(end === undefined ? {} : { end }) };
  },
  end: async (known, place, { clock }) => {
    const start = known.start ?? siteDay(clock(), localTimezone());
    const prompt = vscode.l10n.t('Last day on site, as YYYY-MM-DD');
    const early = (day: string) =>
      day < start ? vscode.l10n.t('This is before the first day, {0}.', start) : undefined;
    const value = known.end ?? usualEnd(start);
    const end = await askText(place, { prompt, value, validate: (day) => dayMistake(day) ?? early(day) });
    return end === back ? back : { end };
  },
  timezone: async (known, place, services) => {
    const { timezone: active } = await inferredFrom(known, services);
    const prompt = vscode.l10n.t('Time zone at the site: type a city, a country or an offset');
    const choices = zoneChoices(services.clock());
    const timezone = await askPick(place, { prompt, choices, free: typedZone, active, matchDetail: true });
    return timezone === back ? back : { timezone };
  },
  team: askTeam,
  templates: askTemplates,
  language: async (known, place, services) => {
    const { documentLanguage } = await inferredFrom(known, services);
    const choices: readonly Choice<string>[] = [
      { label: '简体中文', description: 'zh-CN', value: 'zh-CN' },
      { label: 'English', description: 'en', value: 'en' },
    ];
    const prompt = vscode.l10n.t('In which language are the documents for the customer?');
    const active = documentLanguage === 'zh-cn' ? 'zh-CN' : 'en';
    const language = await askPick(place, { prompt, choices, active });
    return language === back ? back : { language };
  },
};

async function askCustomer(known: Known, place: StepPlace, services: Services): Answer {
  const customers = await customersByNow(known.root, services);
  const choices: Choice<Partial<Known>>[] = customers.map(({ id, name }) => ({
    label: name ?? id,
    ...(name !== undefined && name !== id ? { description: id } : {}),
    value: { customer: id, isNewCustomer: false },
  }));
  const { findCustomer } = await services.deferred();
  const free = (typed: string): Choice<Partial<Known>> | undefined => {
    const same = findCustomer(typed, customers)?.id;
    const known = choices.find(({ value }) => value.customer === same);
    // In signs of another width nothing of the list would be found.
    if (known) return isListed(known, typed) ? undefined : known;
    return {
      label: typed,
      description: vscode.l10n.t('a new customer'),
      value: { customer: typed, isNewCustomer: true },
    };
  };
  const prompt =
    choices.length > 0
      ? vscode.l10n.t('Which customer? Type a name for a new one')
      : vscode.l10n.t('The customer’s name');
  const active = choices.find(({ value }) => value.customer === known.customer)?.value;
  const typed = known.isNewCustomer ? known.customer : undefined;
  return askPick(place, { prompt, choices, free, active, typed });
}

/** Whether VS Code finds the choice by what is typed. */
function isListed({ label, description }: vscode.QuickPickItem, typed: string): boolean {
  return [label, description].some((text) => text?.toLowerCase().includes(typed.toLowerCase()));
}

async function askTeam(known: Known, place: StepPlace, services: Services): Answer {
  const { team } = await inferredFrom(known, services);
  const earlier = peopleOf(services.library);
  const nameOf = ({ id, name }: TeamAnswer) => name ?? id ?? '';
  const others = earlier.filter((person) => !team.some((member) => nameOf(member) === nameOf(person)));
  const choice = (person: TeamAnswer): Choice<TeamAnswer> => ({
    label: nameOf(person),
    ...(person.role ? { description: person.role } : {}),
    value: person,
  });
  const answer = await askMany(place, {
    prompt: vscode.l10n.t('Who goes? Type a name to add it; Enter goes on'),
    choices: [...team, ...others].map(choice),
    picked: team,
    free: (typed) => choice(personOf(typed, earlier)),
  });
  return answer === back ? back : { team: answer };
}

async function askTemplates(known: Known, place: StepPlace, services: Services): Answer {
  const { files, templates, usual, documentLanguage } = await inferredFrom(known, services);
  // What this trip would begin with comes first; the lists of other goals and industries are further down.
  const first = (stem: string) => usual.includes(stem) || templates.includes(stem);
  const offered = [...files.filter(({ stem }) => first(stem)), ...files.filter(({ stem }) => !first(stem))];
  const answer = await askMany(place, {
    prompt: vscode.l10n.t('Which lists does it begin with? Enter takes those that are ticked'),
    choices: offered.map((file) => ({
      ...templateChoice(file, documentLanguage),
      group: first(file.stem) ? vscode.l10n.t('For this trip') : vscode.l10n.t('Other lists'),
    })),
    picked: offered.filter(({ stem }) => templates.includes(stem)),
    preview: {
      tooltip: vscode.l10n.t('Preview the Template'),
      show: (file) => previewTemplate(file, services),
    },
  });
  if (answer === back) return back;
  const stems = answer.map(({ stem }) => stem);
  return {
    addedTemplates: stems.filter((stem) => !usual.includes(stem)),
    leftTemplates: usual.filter((stem) => !stems.includes(stem)),
  };
}

function filled(text: string): string | undefined {
  return isBlank(text) ? vscode.l10n.t('This cannot be empty.') : undefined;
}
