import * as vscode from 'vscode';
import type { DocumentLanguage } from '../../core/documents/documentLanguage';
import type { RecordFile, TripContents } from '../../core/model/contents';
import { checklistKinds } from '../../core/model/words';
import { checklistKindLabel } from '../../host/labels';
import type { Services } from '../../host/services';
import { asTyped, askPick, askSteps, askText, back, type Choice, type Step, type StepPlace } from '../../host/steps';
import { templateChoice } from '../../host/templateChoice';
import { kindOfTemplate, templatesNear, type TemplateFile } from '../../host/templates';

export interface ChecklistAnswers {
  readonly kind: string;
  /** Left out: the template's, or the kind's. */
  readonly title?: string | undefined;
  /** A template's stem; blank or left out: an empty list. */
  readonly template?: string | undefined;
}

/** A template and the kind of list that it makes. */
interface Offer {
  readonly file: TemplateFile;
  readonly kind: string;
  /** It is for trips of this goal to customers of this industry, or somebody here has written it. */
  readonly fits: boolean;
}

export function kindOfList({ value, id }: RecordFile<'checklist'>): string {
  return value.kind ?? id;
}

/**
 * The kinds that the trip lacks come first; any other word is a kind too. Where there are templates of the kind, the list
 * begins with one of them, and is called what that is called; an empty one is asked for its title.
 */
export async function askChecklist(contents: TripContents, services: Services): Promise<ChecklistAnswers> {
  const core = await services.deferred();
  const language = core.documentLanguage(contents.trip.value.language, vscode.env.language);
  const offers = await offersFor(contents, language, services);
  const there = new Set(contents.checklists.map(kindOfList));
  const kinds = [...new Set([...checklistKinds, ...offers.map(({ kind }) => kind)])];
  const choices = kinds
    .sort((a, b) => Number(there.has(a)) - Number(there.has(b)))
    .map((value): Choice<string> => {
      const label = checklistKindLabel(value);
      const description = there.has(value) ? vscode.l10n.t('there already') : value;
      return { label, ...(description === label ? {} : { description }), value };
    });
  const askTitle = async (kind: string, place: StepPlace) => {
    const prompt = vscode.l10n.t('What is the list called?');
    const title = await askText(place, { prompt, value: core.usualTitle(kind, language) });
    return title === back ? back : { title };
  };
  const steps: readonly Step<ChecklistAnswers>[] = [
    async (known, place) => {
      const prompt = vscode.l10n.t('What is the list for? Pick a kind, or type one of your own');
      const kind = await askPick(place, { prompt, choices, free: asTyped, active: known.kind });
      return kind === back ? back : { kind, template: undefined, title: undefined };
    },
    ({ kind = '', template }, place) => {
      const own = offers.filter((offer) => offer.kind === kind);
      return own.length === 0 ? undefined : askTemplate(own, template, there.has(kind), language, place);
    },
    ({ kind = '', template = '' }, place) => (template === '' ? askTitle(kind, place) : undefined),
  ];
  const {
    kind = '',
    title,
    template,
  } = await askSteps(vscode.l10n.t('Add Checklist – {0}', contents.trip.value.title ?? contents.id), steps);
  return { kind, title, template };
}

/** Stands on the template that fits; on the empty list where the trip has one of the kind already. */
async function askTemplate(
  offers: readonly Offer[],
  known: string | undefined,
  isThere: boolean,
  language: DocumentLanguage,
  place: StepPlace,
): Promise<Partial<ChecklistAnswers> | typeof back> {
  const empty: Choice<string> = { label: vscode.l10n.t('Empty list'), value: '' };
  const templates = offers.map(({ file }): Choice<string> => {
    return { ...templateChoice(file, language), value: file.stem };
  });
  const fitting = isThere ? undefined : offers.find(({ fits }) => fits)?.file.stem;
  const template = await askPick(place, {
    prompt: vscode.l10n.t('Which template does the list begin with?'),
    choices: [...templates, empty],
    active: known ?? fitting ?? '',
  });
  return template === back ? back : { template };
}

/** The templates that can be read, by the kinds of lists that they make: those that fit first. */
async function offersFor(
  contents: TripContents,
  language: DocumentLanguage,
  services: Services,
): Promise<readonly Offer[]> {
  const { usualTemplates } = await services.deferred();
  const usual = usualTemplates(contents.trip.value.goal ?? 'other', contents.customer?.value.industry);
  const files = await templatesNear(vscode.Uri.parse(contents.folder), language, services);
  const offers = await Promise.all(
    files.map(async (file): Promise<readonly Offer[]> => {
      const kind = file.origin === 'built-in' ? file.builtIn?.kind : await kindOfTemplate(file, services);
      const fits = file.builtIn === undefined || usual.includes(file.stem);
      // The deliverables of other goals and industries are other trips' lists.
      if (kind === undefined || (kind === 'deliverables' && !fits)) return [];
      return [{ file, kind, fits }];
    }),
  );
  return offers.flat().sort((a, b) => Number(b.fits) - Number(a.fits));
}
