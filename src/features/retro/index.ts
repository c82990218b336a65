import * as vscode from 'vscode';
import type { BuiltDocument } from '../../core/documents/parts';
import { optionalWord } from '../../host/answers';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { showMadeDocument } from '../../host/made';
import type { Services } from '../../host/services';
import { comma } from '../../host/punctuation';
import { refuseBroken } from '../../host/understood';
import { sayUnread } from '../../host/unread';

/** `onsite.buildRetro`: retro.md from the records; what a person wrote in it stays as it is. */
export function register(services: Services): vscode.Disposable {
  return registerCommand(commandIds.buildRetro, services.log, async (call) => {
    const parts = call.by === 'program' ? optionalWord(call.answers, 'parts', ['all']) : undefined;
    const entry = await services.trips.find(call);
    const contents = await services.trips.read(entry);
    // Half of what the document says would be lost in it, and its language could be another.
    refuseBroken(contents.trip, vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), 'trip.yaml'));
    const deferred = await services.deferred();
    const language = deferred.documentLanguage(contents.trip.value.language, vscode.env.language);
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), 'retro.md');
    let built: BuiltDocument | undefined;
    const build = (existing?: string) => {
      built = deferred.buildRetro(contents, {
        language,
        ...(existing === undefined ? {} : { existing }),
        ...(parts ? { parts } : {}),
      });
      return built.text;
    };
    await services.edits.build(uri, build);
    await showMadeDocument(uri);
    if (built) sayBroken(built, uri);
    sayUnread(deferred.brokenFiles(contents), vscode.Uri.parse(entry.folder), (names) =>
      vscode.l10n.t('The retrospective lacks what cannot be read in: {0}. Correct it and build again.', names),
    );
    return uri;
  });
}

/** Parts whose markers are broken stand as they did: the person has to mend them. */
function sayBroken({ problems }: BuiltDocument, uri: vscode.Uri): void {
  const [first] = problems;
  if (!first) return;
  const open = vscode.l10n.t('Open the File');
  const message = vscode.l10n.t(
    'These parts were left as they are, because the line that marks their beginning or end is missing or there twice: {0} (line {1}).',
    [...new Set(problems.map(({ name }) => name))].join(comma()),
    first.line,
  );
  void vscode.window.showWarningMessage(message, open).then((choice) => {
    const selection = new vscode.Range(first.line - 1, 0, first.line - 1, 0);
    if (choice === open) void vscode.window.showTextDocument(uri, { selection });
  });
}
