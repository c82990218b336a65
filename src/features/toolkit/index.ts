import * as vscode from 'vscode';
import type { RecordKind } from '../../core/model/recordKind';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { bundleLoader } from '../../host/deferred';
import { showMadePage } from '../../host/made';
import type { Services } from '../../host/services';
import { sayUnread } from '../../host/unread';
import type * as PagesModule from '../../pages';

const path = 'reports/toolkit.html';
/** The records that it is made from. */
const shown: readonly RecordKind[] = ['trip', 'checklist', 'customer'];

/** `onsite.printToolkit {trip?}`: the toolkit as one page to print and to read offline. Gives its Uri. */
export function register(services: Services): vscode.Disposable {
  const pages = bundleLoader<typeof PagesModule>(services.extensionUri, 'pages');
  return registerCommand(commandIds.printToolkit, services.log, async (call) => {
    const entry = await services.trips.find(call);
    const contents = await services.trips.read(entry);
    const [{ toolkitPage }, { documentLanguage, brokenFiles }] = await Promise.all([pages(), services.deferred()]);
    const language = documentLanguage(contents.trip.value.language, vscode.env.language);
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), path);
    const text = toolkitPage(contents, language);
    await services.edits.build(uri, () => text);
    if (call.by === 'person') await show(uri, text);
    const unread = brokenFiles(contents).filter(({ kind }) => shown.includes(kind));
    sayUnread(unread, vscode.Uri.parse(entry.folder), (names) =>
      vscode.l10n.t('The toolkit lacks what cannot be read in: {0}. Correct it and print again.', names),
    );
    return uri;
  });
}

/** In the browser, which prints, where it can read the file; else as it looks, with a word on how to print it above. */
async function show(uri: vscode.Uri, html: string): Promise<void> {
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (uri.scheme === 'file' && isHere && (await vscode.env.openExternal(uri))) return;
  const place = vscode.workspace.asRelativePath(uri);
  const hint = vscode.l10n.t('To print it, open {0} in a browser: download it from the Explorer.', place);
  await showMadePage(uri, { title: vscode.l10n.t('Toolkit'), html, hint });
}
