import * as vscode from 'vscode';
import { completionsAt, type Completion } from '../../core/language/completions';
import { docLanguage, keyDocIn } from '../../core/language/keyDocs';
import { isOfferedBySchema } from '../../core/language/saidBySchema';
import { worthOffering } from '../../core/language/worthOffering';
import { wordDocIn } from '../../core/language/wordDocs';
import type { RecordKind } from '../../core/model/recordKind';
import type { Services } from '../../host/services';
import { otherSpeaks } from '../../host/otherYaml';
import { recordDocument, worldOf } from './recordDocument';

/** What can be written at a position of a record; nothing elsewhere. */
export async function provideCompletions(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const record = await recordDocument(services, document);
  if (!record || token.isCancellationRequested) return undefined;
  const world = await worldOf(services, record);
  if (token.isCancellationRequested) return undefined;
  const text = document.getText();
  const found = completionsAt(record.kind, text, document.offsetAt(position), world);
  // Keys and closed words come from the schema then.
  const ours = otherSpeaks(document.uri)
    ? found.filter((completion) => !isOfferedBySchema(record.kind, completion))
    : found;
  const { offered, isComplete } = worthOffering(ours, text);
  const items = offered.map((completion, index) => completionItem(completion, index, record.kind, document));
  return new vscode.CompletionList(items, !isComplete);
}

function completionItem(
  completion: Completion,
  index: number,
  kind: RecordKind,
  document: vscode.TextDocument,
): vscode.CompletionItem {
  const { label, name, insert, isSnippet, range, insertEnd, filter, suggests, isPast } = completion;
  const doc = docOf(completion, kind);
  // The list closes its page of docs by default: what a word means stands beside it.
  const description = name ?? noteText(completion) ?? (doc && firstSentence(doc));
  const item = new vscode.CompletionItem(description ? { label, description } : label, kindOf(completion));
  item.insertText = isSnippet ? new vscode.SnippetString(insert) : insert;
  const start = document.positionAt(range[0]);
  item.range = {
    inserting: new vscode.Range(start, document.positionAt(insertEnd)),
    replacing: new vscode.Range(start, document.positionAt(range[2])),
  };
  item.filterText = filter;
  item.sortText = `${isPast ? 1 : 0}${String(index).padStart(5, '0')}`;
  item.keepWhitespace = true;
  if (doc) item.documentation = new vscode.MarkdownString(doc);
  if (suggests) item.command = { title: '', command: 'editor.action.triggerSuggest' };
  return item;
}

/** Without its full stop; what comes after is for the page of docs. */
function firstSentence(doc: string): string {
  const end = /[。；;]|\.(?=\s|$)/.exec(doc)?.index;
  return doc.slice(0, end).replaceAll('`', '');
}

function docOf({ type, pattern, label }: Completion, kind: RecordKind): string | undefined {
  const language = docLanguage(vscode.env.language);
  if (type === 'key') return keyDocIn(kind, pattern, language);
  return type === 'word' ? wordDocIn(pattern.split('.').at(-1) ?? '', label, language) : undefined;
}

function noteText({ note, type, label }: Completion): string | undefined {
  switch (note) {
    case 'today':
      return vscode.l10n.t('today');
    case 'tomorrow':
      return vscode.l10n.t('tomorrow');
    case 'first-day':
      return vscode.l10n.t('first day of the trip');
    case 'last-day':
      return vscode.l10n.t('last day of the trip');
    case 'now':
      return vscode.l10n.t('now');
    case undefined:
      return type === 'date' && /^\d{4}-/.test(label) ? weekday(label) : undefined;
  }
}

/** The day of the week in the interface's language. */
export function weekday(day: string): string {
  const format = new Intl.DateTimeFormat(vscode.env.language, { weekday: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${day}T00:00:00Z`));
}

function kindOf({ type }: Completion): vscode.CompletionItemKind {
  switch (type) {
    case 'key':
      return vscode.CompletionItemKind.Property;
    case 'entry':
      return vscode.CompletionItemKind.Snippet;
    case 'item':
    case 'objective':
    case 'record':
      return vscode.CompletionItemKind.Reference;
    case 'person':
      return vscode.CompletionItemKind.User;
    case 'file':
      return vscode.CompletionItemKind.File;
    case 'word':
      return vscode.CompletionItemKind.EnumMember;
    case 'date':
      return vscode.CompletionItemKind.Value;
    case 'flag':
      return vscode.CompletionItemKind.Value;
  }
}
