import * as vscode from 'vscode';
import { isTimezone } from '../../core/rules/siteClock';
import { customerOf, customersByNow } from '../../host/customers';
import type { Services } from '../../host/services';
import { templatesNear } from '../../host/templates';
import type { Inferred, Known } from './known';
import { peopleOf, personOf } from './people';

/**
 * What nobody needs to be asked: a known customer's industry, time zone (a contact's, else the last trip's there) and language, the
 * person themselves as the team, the usual templates. What was said comes first.
 */
export async function inferredFrom(known: Known, services: Services): Promise<Inferred> {
  const { library } = services;
  const { root } = known;
  const deferred = await services.deferred();
  const customer = known.customer && !known.isNewCustomer ? known.customer : undefined;
  const [profile, me, entries] = await Promise.all([
    customer === undefined ? undefined : customerOf(customer, root, services),
    services.me(),
    customersByNow(root, services),
  ]);
  const industry = known.isNewCustomer ? known.industry : profile?.industry;
  const earlier = library.trips.filter(({ trip }) => customer !== undefined && trip.customer === customer);
  const decider = profile?.contacts?.find(({ decides, timezone }) => decides && timezone);
  const zones = [
    known.timezone,
    decider?.timezone,
    profile?.contacts?.find(({ timezone }) => timezone)?.timezone,
    earlier.find(({ trip }) => trip.timezone)?.trip.timezone,
    localTimezone(),
  ];
  const theirs = profile?.customs?.language ?? earlier.find(({ trip }) => trip.language)?.trip.language;
  const language = known.language ?? theirs;
  const documentLanguage = deferred.documentLanguage(language, vscode.env.language);
  const files = await templatesNear(root, documentLanguage, services);
  const usual = deferred.usualTemplates(known.goal, industry);
  const wanted = [...usual, ...(known.addedTemplates ?? [])].filter((stem) => !known.leftTemplates?.includes(stem));
  return {
    customerName: profile?.name ?? entries.find(({ id }) => id === known.customer)?.name ?? known.customer ?? '',
    industry,
    timezone: zones.find((zone) => zone !== undefined && isTimezone(zone)) ?? 'UTC',
    language,
    documentLanguage,
    team: known.team ?? (me ? [personOf(me, peopleOf(library))] : []),
    files,
    usual,
    templates: files.map(({ stem }) => stem).filter((stem) => wanted.includes(stem)),
  };
}

export function localTimezone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
