import * as vscode from 'vscode';
import type { NewFile } from '../../host/edits/recordEdits';
import { UserError } from '../../host/errors';
import { customersFolder } from '../../host/roots';
import { customerOf, customersByNow, customersNear, namesIn } from '../../host/customers';
import type { Services } from '../../host/services';
import { readTemplates, templatesNear } from '../../host/templates';
import { siteDay } from '../../core/rules/siteClock';
import type { PlannedChecklist } from '../../core/scaffold/tripChecklists';
import type { NewTripAnswers } from './answers';
import { localTimezone } from './inferred';
import { refusalText } from './refusalText';

/** A file that a new trip begins with. */
export interface TripFile extends NewFile {
  readonly part: 'trip' | 'customer' | PlannedChecklist;
}

export interface TripFiles {
  readonly id: string;
  /** trip.yaml first. */
  readonly files: readonly [TripFile, ...TripFile[]];
}

/**
 * The files of a new trip: its own, its customer's where there is none yet, the lists of the templates. Throws a
 * UserError where the answers won't do or a template cannot be used. `forPerson`: with the customers that are known by
 * now, without waiting for the others, and with nothing due before today; what a program makes does not depend on the day.
 */
export async function planFiles(answers: NewTripAnswers, services: Services, forPerson: boolean): Promise<TripFiles> {
  const { root } = answers;
  const deferred = await services.deferred();
  const trips = vscode.Uri.joinPath(root, 'trips');
  const plan = deferred.planTrip(answers, {
    existingIds: new Set(await namesIn(trips)),
    customers: await (forPerson ? customersByNow(root, services) : customersNear(root, services)),
    interfaceLanguage: vscode.env.language,
    localTimezone: localTimezone(),
  });
  if (!plan.ok) throw new UserError(refusalText(plan.refusal));
  const folder = vscode.Uri.joinPath(trips, plan.id);
  const own: TripFile = { uri: vscode.Uri.joinPath(folder, 'trip.yaml'), text: plan.trip, part: 'trip' };
  const customer: TripFile[] = plan.customer
    ? [
        {
          uri: vscode.Uri.joinPath(await customersFolder(root), `${plan.customer.id}.yaml`),
          text: plan.customer.text,
          part: 'customer',
        },
      ]
    : [];
  const stems = answers.templates ?? [];
  if (stems.length === 0) return { id: plan.id, files: [own, ...customer] };

  const trip = deferred.readRecord('trip', plan.trip).value;
  const profile = plan.customer
    ? deferred.readRecord('customer', plan.customer.text).value
    : await customerOf(trip.customer ?? '', root, services);
  const language = deferred.documentLanguage(trip.language, vscode.env.language);
  const templates = await readTemplates(stems, await templatesNear(root, language, services), services);
  const today = forPerson ? siteDay(services.clock(), trip.timezone) : undefined;
  const lists = deferred.planTripChecklists(templates, trip, profile, language, today).map((list): TripFile => {
    return { uri: vscode.Uri.joinPath(folder, list.path), text: list.text, part: list };
  });
  return { id: plan.id, files: [own, ...customer, ...lists] };
}
