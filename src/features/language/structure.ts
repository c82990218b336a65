import * as vscode from 'vscode';
import { evidenceLinks } from '../../core/language/evidenceLinks';
import { foldingRanges } from '../../core/language/foldingRanges';
import { inlayFacts, type InlayFact } from '../../core/language/inlayFacts';
import { outlineOf, type OutlineEntry } from '../../core/language/outline';
import { evidenceFiles } from '../../core/rules/evidence';
import { siteDay } from '../../core/rules/siteClock';
import { stageLabel } from '../../host/labels';
import type { Services } from '../../host/services';
import { rangeOf } from './navigation';
import { otherSpeaks } from '../../host/otherYaml';
import { contentsOf, recordDocument } from './recordDocument';
import { treeOf } from './trees';

export async function provideOutline(
  services: Services,
  document: vscode.TextDocument,
): Promise<vscode.DocumentSymbol[]> {
  const record = await recordDocument(services, document);
  if (!record || otherSpeaks(document.uri)) return [];
  return outlineOf(record.kind, treeOf(document)).map((entry) => symbolOf(entry, document));
}

function symbolOf(entry: OutlineEntry, document: vscode.TextDocument): vscode.DocumentSymbol {
  const { name, detail, range, selection, children } = entry;
  const symbol = new vscode.DocumentSymbol(
    name,
    detail,
    symbolKinds[entry.type],
    rangeOf(document, range),
    rangeOf(document, selection),
  );
  symbol.children = children.map((child) => symbolOf(child, document));
  return symbol;
}

const symbolKinds: Readonly<Record<OutlineEntry['type'], vscode.SymbolKind>> = {
  map: vscode.SymbolKind.Module,
  list: vscode.SymbolKind.Array,
  item: vscode.SymbolKind.Object,
  done: vscode.SymbolKind.Event,
  text: vscode.SymbolKind.String,
  flag: vscode.SymbolKind.Boolean,
  date: vscode.SymbolKind.Number,
  word: vscode.SymbolKind.EnumMember,
};

/** Undefined where somebody else folds: an empty list would take the editor's own folding away. */
export async function provideFolding(
  services: Services,
  document: vscode.TextDocument,
): Promise<vscode.FoldingRange[] | undefined> {
  const record = await recordDocument(services, document);
  if (!record || otherSpeaks(document.uri)) return undefined;
  return foldingRanges(document.getText(), treeOf(document)).map(
    ({ start, end, isComment }) =>
      new vscode.FoldingRange(start, end, isComment ? vscode.FoldingRangeKind.Comment : undefined),
  );
}

export async function provideLinks(services: Services, document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  const record = await recordDocument(services, document);
  if (!record?.entry) return [];
  const folder = vscode.Uri.parse(record.entry.folder);
  const contents = await contentsOf(services, record.entry);
  const there = new Set(contents ? evidenceFiles(contents) : []);
  return evidenceLinks(record.kind, treeOf(document))
    .filter(({ path }) => there.has(path))
    .map(({ range, path }) => {
      const link = new vscode.DocumentLink(rangeOf(document, range), vscode.Uri.joinPath(folder, path));
      link.tooltip = vscode.l10n.t('Open the evidence');
      return link;
    });
}

export async function provideInlayHints(
  services: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.InlayHint[]> {
  const record = await recordDocument(services, document);
  if (!record) return [];
  const contents = await contentsOf(services, record.entry);
  const today = siteDay(services.clock(), record.entry?.trip.timezone);
  return inlayFacts(record.kind, treeOf(document), contents, today).flatMap((fact) => {
    const position = document.positionAt(fact.offset);
    if (!range.contains(position)) return [];
    const hint = new vscode.InlayHint(position, inlayText(fact));
    hint.paddingLeft = true;
    return [hint];
  });
}

function inlayText(fact: InlayFact): string {
  switch (fact.type) {
    case 'stage':
      return stageLabel(fact.stage);
    case 'day':
      return fact.isMoved ? vscode.l10n.t('moved to {0}', fact.day) : `= ${fact.day}`;
    case 'days':
      return daysText(fact.days);
  }
}

function daysText(days: number): string {
  if (days === 0) return vscode.l10n.t('today');
  if (days === 1) return vscode.l10n.t('tomorrow');
  if (days > 1) return vscode.l10n.t('in {0} days', days);
  return days === -1 ? vscode.l10n.t('1 day late') : vscode.l10n.t('{0} days late', -days);
}
