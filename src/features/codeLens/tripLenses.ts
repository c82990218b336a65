import * as vscode from 'vscode';
import type { Item } from '../../core/model/checklist';
import type { TripContents } from '../../core/model/contents';
import type { Trip } from '../../core/model/trip';
import { addDays } from '../../core/rules/calendar';
import { phaseOf, type TripPhase } from '../../core/rules/phase';
import { progressOf } from '../../core/rules/progress';
import { siteDay } from '../../core/rules/siteClock';
import { nextStepOf } from '../../core/rules/stage';
import { commandIds } from '../../host/contributionIds';
import { phaseLabel } from '../../host/labels';
import { act, type LensPlaces } from './lensPlaces';

const dayMs = 86_400_000;

/** Over a trip: its phase, days and how far it has come, and what is to be made at its start and end. */
export function tripLenses(
  trip: Trip,
  contents: TripContents | undefined,
  now: number,
  uri: vscode.Uri,
  places: LensPlaces,
): vscode.CodeLens[] {
  const range = places.at(['title']);
  const phase = phaseOf(trip, now);
  const today = siteDay(now, trip.timezone);
  const items = contents && deliverables(contents);
  const summary = [phaseLabel(phase), daysText(trip, phase, today), ...factsOf(contents)].filter(Boolean).join(' · ');
  const lenses = [act(range, summary, commandIds.revealInTree, uri)];
  if (items?.length === 0 && (phase === 'planned' || phase === 'active')) {
    lenses.push(act(range, vscode.l10n.t('Scaffold Deliverable List'), commandIds.scaffoldDeliverables, uri));
  }
  if (isTimeForRetro(trip, phase, today)) {
    lenses.push(act(range, vscode.l10n.t('Build Retrospective'), commandIds.buildRetro, uri));
  }
  return lenses;
}

/** Of the same list as in the trips view. */
function deliverables(contents: TripContents): readonly Item[] {
  return contents.checklists.find(({ value, id }) => (value.kind ?? id) === 'deliverables')?.value.items ?? [];
}

function factsOf(contents: TripContents | undefined): readonly string[] {
  if (!contents) return [];
  const { done, total } = progressOf(deliverables(contents));
  const open = contents.issues.filter(({ value }) => nextStepOf(value) !== undefined).length;
  return [total > 0 ? `${done}/${total}` : '', openText(open)];
}

function openText(open: number): string {
  if (open === 0) return '';
  return open === 1 ? vscode.l10n.t('1 open issue') : vscode.l10n.t('{0} open issues', open);
}

function daysText({ start, end = start }: Trip, phase: TripPhase, today: string): string {
  if (start === undefined || end === undefined || end < start) return '';
  const length = daysBetween(start, end) + 1;
  if (phase === 'active') return vscode.l10n.t('day {0} of {1}', daysBetween(start, today) + 1, length);
  if (phase === 'planned') {
    const left = daysBetween(today, start);
    return left === 1 ? vscode.l10n.t('starts tomorrow') : vscode.l10n.t('starts in {0} days', left);
  }
  return length === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', length);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** In its last two days, when what went well is still fresh, and after. */
function isTimeForRetro({ start, end = start }: Trip, phase: TripPhase, today: string): boolean {
  if (phase === 'done') return true;
  return phase === 'active' && end !== undefined && today >= addDays(end, -1);
}
