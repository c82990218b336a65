import * as vscode from 'vscode';
import type { Change } from '../../core/format/edit';
import type { RecordFile, TripContents } from '../../core/model/contents';
import type { Plain } from '../../core/model/problem';
import { placesOf } from '../../core/rules/items';
import { siteDay } from '../../core/rules/siteClock';
import { sayAdded } from '../../host/addedItems';
import { optionalTexts, optionalUriOrText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { UserError } from '../../host/errors';
import type { FoundPlace } from '../../host/findPlace';
import { showMade } from '../../host/made';
import type { Services } from '../../host/services';
import { pickForeign } from './pickForeign';
import { filesOf, placeFrom, uriOf } from './findItems';
import { namedList } from './findList';

/** What the command gives back. */
export interface CopiedItems {
  /** Ids in this trip, the sub-items' too. */
  readonly ids: readonly string[];
  /** Of the lists that got them. */
  readonly uris: readonly vscode.Uri[];
}

/** What is copied: items of another trip, and the list of this one that gets them all, where one is named. */
export interface CopyRequest {
  readonly source: TripContents;
  readonly places: readonly FoundPlace[];
  readonly into?: RecordFile<'checklist'> | undefined;
}

/**
 * `onsite.copyItems {trip?, from, items? | list?, to?}`: items, or what a whole list has and this trip's lacks, from
 * another trip; into the list of the same name, which is made where it is missing, or into `to`.
 */
export function registerCopyItems(services: Services): vscode.Disposable {
  return registerCommand(commandIds.copyItems, services.log, async (call): Promise<CopiedItems> => {
    const entry = await services.trips.find(call);
    const contents = await services.trips.read(entry);
    const request =
      call.by === 'program' ? await requested(call, contents, services) : await pickForeign(call, contents, services);
    if (call.by === 'program') return copy(contents, request, services);
    const copied = await copy(contents, request, services, siteDay(services.clock(), contents.trip.value.timezone));
    await show(copied, services);
    return copied;
  });
}

/** Opens the first list that got any, at the first of them, and says how many they are. */
async function show({ ids, uris }: CopiedItems, services: Services): Promise<void> {
  const { readRecord, positionsOf } = await services.deferred();
  const [uri] = uris;
  const offsetIn = (text: string) => {
    const first = placesOf(readRecord('checklist', text).value).find(({ item }) => item.id === ids[0]);
    return first && positionsOf(text).range(first.path, 'entry')?.[0];
  };
  if (uri) await showMade(uri, offsetIn);
  sayAdded(ids.length);
}

async function requested(
  { answers }: Call & { by: 'program' },
  contents: TripContents,
  services: Services,
): Promise<CopyRequest> {
  const trip = optionalUriOrText(answers, 'from');
  if (trip === undefined) throw new UserError(vscode.l10n.t('“{0}” is missing.', 'from'));
  const source = await services.trips.read(await services.trips.find({ by: 'program', answers: { trip } }));
  const ids = optionalTexts(answers, 'items');
  const list = namedList(source, answers);
  const into = namedList(contents, answers, 'to');
  if (ids) return { source, places: ids.map((id) => placeFrom(source, id, 'items')), into };
  if (!list) throw new UserError(vscode.l10n.t('Say what is copied: “items” or “list”.'));
  return { source, places: lacking(list, into ?? sameList(contents, list.path)), into };
}

/** The items of a list's first level whose text the other list does not have anywhere. */
export function lacking(
  list: RecordFile<'checklist'>,
  existing: RecordFile<'checklist'> | undefined,
): readonly FoundPlace[] {
  const same = (text: string | undefined) => (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  const there = new Set(existing ? placesOf(existing.value).map(({ item }) => same(item.text)) : []);
  return placesOf(list.value)
    .filter(({ ancestors, item }) => ancestors.length === 0 && !there.has(same(item.text)))
    .map((place) => ({ ...place, file: list.path }));
}

export function sameList(contents: TripContents, path: string): RecordFile<'checklist'> | undefined {
  return contents.checklists.find((list) => list.path === path);
}

async function copy(
  contents: TripContents,
  { source, places, into }: CopyRequest,
  services: Services,
  today?: string,
): Promise<CopiedItems> {
  const { planCopyItems, printRecord } = await services.deferred();
  const { values, ids, roots } = planCopyItems(source, places, contents, {
    today,
    kind: into && (into.value.kind ?? into.id).trim(),
  });
  const byFile = new Map<string, Plain[]>();
  for (const [index, { file }] of roots.entries()) {
    const target = into?.path ?? file;
    byFile.set(target, [...(byFile.get(target) ?? []), values[index] ?? null]);
  }
  const existing = [...byFile.keys()].filter((file) => sameList(contents, file));
  const missing = [...byFile.keys()].filter((file) => !sameList(contents, file));
  await services.edits.changeAll(
    existing.map((file) => uriOf(contents, file)),
    (texts, deferred) =>
      existing.map((file, index) => {
        const changes = (byFile.get(file) ?? []).map((value): Change => {
          return { op: 'insert', path: ['items'], index: -1, value };
        });
        return deferred.edit(texts[index] ?? '', changes);
      }),
  );
  const made = missing.map((file) => {
    const { kind, title } = sameList(source, file)?.value ?? {};
    const heading = { ...(kind === undefined ? {} : { kind }), ...(title === undefined ? {} : { title }) };
    return { uri: uriOf(contents, file), text: printRecord({ ...heading, items: byFile.get(file) ?? [] }) };
  });
  if (made.length > 0) await services.edits.create(made);
  const files = into ? [into.path] : filesOf(places);
  return { ids, uris: files.map((file) => uriOf(contents, file)) };
}
