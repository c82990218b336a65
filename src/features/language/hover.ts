import * as vscode from 'vscode';
import { hoverAt } from '../../core/language/hoverFacts';
import { isToldBySchema } from '../../core/language/saidBySchema';
import type { Services } from '../../host/services';
import { factMarkdown } from './factMarkdown';
import { rangeOf } from './navigation';
import { otherSpeaks } from '../../host/otherYaml';
import { recordDocument, worldOf } from './recordDocument';

/** What a key means, who a person is, how a thing stands that is named. */
export async function provideHover(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const record = await recordDocument(services, document);
  if (!record || token.isCancellationRequested) return undefined;
  const world = await worldOf(services, record);
  if (token.isCancellationRequested) return undefined;
  const hover = hoverAt(record.kind, document.getText(), document.offsetAt(position), world);
  if (!hover) return undefined;
  const facts = otherSpeaks(document.uri) ? hover.facts.filter((fact) => !isToldBySchema(fact)) : hover.facts;
  const folder = record.entry && vscode.Uri.parse(record.entry.folder);
  const contents = facts
    .map((fact) => factMarkdown(fact, record.kind, world, folder))
    .filter((text) => text !== undefined);
  return contents.length > 0 ? new vscode.Hover(contents, rangeOf(document, hover.range)) : undefined;
}
