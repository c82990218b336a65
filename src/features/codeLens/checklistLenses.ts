import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import type { Checklist } from '../../core/model/checklist';
import { gateIndexOf, type GateIndex } from '../../core/rules/gates';
import { isReason, stateOf } from '../../core/rules/items';
import { progressOf } from '../../core/rules/progress';
import { commandIds } from '../../host/contributionIds';
import { listed } from '../../host/punctuation';
import { label, type LensPlaces } from './lensPlaces';

/** More than these in a file are not read by anybody. */
const maxGates = 500;
const maxNamed = 4;
/** Letters of a gate's text: enough to know it by. */
const maxText = 40;

/** Over a checklist how far it has come; over each open item that waits for others, what it waits for. */
export function checklistLenses(
  checklist: Checklist,
  path: string,
  contents: TripContents | undefined,
  places: LensPlaces,
): vscode.CodeLens[] {
  const { done, total, skipped } = progressOf(checklist.items);
  const progress = skipped > 0 ? vscode.l10n.t('{0}/{1} · {2} skipped', done, total, skipped) : `${done}/${total}`;
  const top = label(places.at(['title']), progress);
  if (!contents) return [top];
  return [top, ...gateLenses(checklist, path, contents, places)];
}

function gateLenses(
  checklist: Checklist,
  path: string,
  contents: TripContents,
  places: LensPlaces,
): readonly vscode.CodeLens[] {
  const saved = contents.checklists.find((file) => file.path === path);
  // What is typed counts, saved or not; the trip's other lists as they are known.
  const own = {
    id: path,
    problems: [],
    understood: true,
    ...saved,
    kind: 'checklist',
    path,
    value: checklist,
  } as const;
  const gates = gateIndexOf([own, ...contents.checklists.filter((file) => file !== saved)]);
  const lenses: vscode.CodeLens[] = [];
  for (const place of gates.all) {
    if (lenses.length === maxGates || place.file !== path) break;
    const { item, ancestors } = place;
    // What a parent waits for is said once, over the parent.
    if (!item.requires || stateOf(item) !== 'open' || ancestors.some(({ skipped }) => isReason(skipped))) continue;
    const waitsFor = gates.waitsFor({ ...place, ancestors: [] });
    if (waitsFor.length === 0) continue;
    lenses.push(gateLens(waitsFor, places.at(place.path), contents, gates));
  }
  return lenses;
}

/** On one line, cut where it is long. */
function short(text: string): string {
  const letters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return letters.length > maxText ? `${letters.slice(0, maxText).join('').trim()}…` : letters.join('');
}

/** Leads to the first of the gates, where it is an item that is there. */
function gateLens(
  waitsFor: readonly string[],
  range: vscode.Range,
  contents: TripContents,
  gates: GateIndex,
): vscode.CodeLens {
  const texts = waitsFor.slice(0, maxNamed).map((id) => short(gates.find(id)[0]?.item.text ?? id));
  const named = listed(texts) + (waitsFor.length > maxNamed ? ' …' : '');
  const title = vscode.l10n.t('Waits for: {0}', named);
  const [gate] = waitsFor.flatMap((id) => gates.find(id));
  if (!gate) return label(range, title);
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(contents.folder), gate.file);
  return new vscode.CodeLens(range, {
    title,
    command: commandIds.openNode,
    arguments: [uri, JSON.stringify(gate.path)],
  });
}
