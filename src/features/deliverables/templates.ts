import * as vscode from 'vscode';
import { decodeText } from '../../core/format/decode';
import type { Checklist } from '../../core/model/checklist';
import type { TripContents } from '../../core/model/contents';
import { goals } from '../../core/model/words';
import { UserError } from '../../host/errors';
import { problemText } from '../../host/problemText';
import type { Services } from '../../host/services';

export interface Template {
  readonly stem: string;
  readonly value: Checklist;
  readonly language: 'en' | 'zh-cn';
}

/**
 * The templates with the given stems, by default the one of the trip's goal. One in the workspace's
 * `knowledge/templates` counts before the built-in one of that name (there is one a goal). Throws a UserError for a stem that is not there,
 * and for a file that cannot be understood.
 */
export async function templatesFor(
  contents: TripContents,
  stems: readonly string[] | undefined,
  services: Services,
): Promise<readonly Template[]> {
  const { library, extensionUri } = services;
  const deferred = await services.deferred();
  const language = deferred.documentLanguage(contents.trip.value.language, vscode.env.language);
  const builtIn = vscode.Uri.joinPath(extensionUri, 'media', 'templates', language);
  const own = new Map(library.templates(contents.folder).map(({ stem, uri }) => [stem, uri]));
  const wanted = stems ?? [contents.trip.value.goal ?? 'other'];
  const files = wanted.map((stem) => {
    const uri = own.get(stem);
    if (uri) return { stem, uri: vscode.Uri.parse(uri) };
    if (goals.some((goal) => goal === stem)) return { stem, uri: vscode.Uri.joinPath(builtIn, `${stem}.yaml`) };
    const known = [...new Set([...goals, ...own.keys()])].sort().join(', ');
    throw new UserError(vscode.l10n.t('There is no template “{0}”. There are: {1}.', stem, known));
  });
  return Promise.all(
    files.map(async ({ stem, uri }) => {
      const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
      const reading = 'text' in decoded ? deferred.readRecord('template', decoded.text) : undefined;
      const problem = 'problem' in decoded ? decoded.problem : reading?.problems[0];
      if (reading?.understood) return { stem, value: reading.value, language };
      throw new UserError(
        vscode.l10n.t('The template “{0}” cannot be read: {1}', stem, problem ? problemText(problem) : ''),
        { uri },
      );
    }),
  );
}
