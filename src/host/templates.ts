import * as vscode from 'vscode';
import { decodeText } from '../core/format/decode';
import { isRecordName, stemOf } from '../core/library/places';
import type { Checklist } from '../core/model/checklist';
import type { DocumentLanguage } from '../core/documents/documentLanguage';
import type { BuiltInTemplate } from '../core/scaffold/templateCatalog';
import { UserError } from './errors';
import { problemText } from './problemText';
import type { Services } from './services';
import { templateFolders } from './templateFolders';
import { comma } from './punctuation';

/** A template that can be used: which file counts for a stem. */
export interface TemplateFile {
  readonly stem: string;
  readonly uri: vscode.Uri;
  /** Whose file it is. */
  readonly origin: 'workspace' | 'team' | 'built-in';
  /** What is built in under this stem, be it that another file counts. */
  readonly builtIn?: BuiltInTemplate | undefined;
}

export interface Template extends TemplateFile {
  readonly text: string;
  readonly value: Checklist;
}

type Needed = Pick<Services, 'deferred' | 'extensionUri'>;

/**
 * The templates for what lies in a folder: the built-in ones in their order, then those of the workspace and the team by
 * name. For a stem that several have, the workspace's file counts before the team's, that before the built-in one.
 */
export async function templatesNear(
  folder: vscode.Uri,
  language: DocumentLanguage,
  { deferred, extensionUri }: Needed,
): Promise<readonly TemplateFile[]> {
  const [{ builtInTemplates }, folders] = await Promise.all([deferred(), templateFolders(folder)]);
  const own = new Map<string, TemplateFile>();
  for (const { uri, origin, names } of folders) {
    for (const name of [...names].filter(isRecordName).sort()) {
      const stem = stemOf(name);
      if (!own.has(stem)) own.set(stem, { stem, uri: vscode.Uri.joinPath(uri, name), origin });
    }
  }
  const home = vscode.Uri.joinPath(extensionUri, 'media', 'templates', language);
  const usual = builtInTemplates.map((builtIn): TemplateFile => {
    const { stem } = builtIn;
    const uri = vscode.Uri.joinPath(home, `${stem}.yaml`);
    return { ...(own.get(stem) ?? { stem, uri, origin: 'built-in' }), builtIn };
  });
  const extra = [...own.values()].filter(({ stem }) => !builtInTemplates.some((builtIn) => builtIn.stem === stem));
  return [...usual, ...extra.sort((a, b) => (a.stem < b.stem ? -1 : 1))];
}

/** Reads the templates with the given stems. Throws a UserError for a stem that is not there, and as `readTemplate` does. */
export async function readTemplates(
  stems: readonly string[],
  files: readonly TemplateFile[],
  services: Needed,
): Promise<readonly Template[]> {
  const wanted = [...new Set(stems)].map((stem) => {
    const file = files.find((other) => other.stem === stem);
    if (file) return file;
    const known = files.map((other) => other.stem).sort();
    throw new UserError(vscode.l10n.t('There is no template “{0}”. There are: {1}.', stem, known.join(comma())));
  });
  return Promise.all(wanted.map((file) => readTemplate(file, services)));
}

/** The kind of list that a template makes, as far as it says one; undefined too where it cannot be read. */
export async function kindOfTemplate(
  file: TemplateFile,
  services: Needed & Pick<Services, 'log'>,
): Promise<string | undefined> {
  try {
    return (await readTemplate(file, services)).value.kind;
  } catch (error) {
    services.log.debug(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Reads a template. Throws a UserError where the file cannot be understood. */
export async function readTemplate(file: TemplateFile, { deferred }: Needed): Promise<Template> {
  const { readRecord } = await deferred();
  const decoded = decodeText(await bytesOf(file));
  const text = 'text' in decoded ? decoded.text : '';
  const reading = 'text' in decoded ? readRecord('template', text) : undefined;
  const empty = reading?.problems.find(({ code }) => code === 'not-a-record');
  if (reading?.understood && !empty) return { ...file, text, value: reading.value };
  const problem = 'problem' in decoded ? decoded.problem : (empty ?? reading?.problems[0]);
  throw unreadable(file, problem ? problemText(problem) : '');
}

async function bytesOf(file: TemplateFile): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(file.uri);
  } catch {
    throw unreadable(file, problemText({ code: 'unreadable', path: [] }));
  }
}

function unreadable({ stem, uri }: TemplateFile, why: string): UserError {
  return new UserError(vscode.l10n.t('The template “{0}” cannot be read: {1}', stem, why), { uri });
}
