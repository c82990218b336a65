import * as vscode from 'vscode';
import { settingIds } from './contributionIds';

/** A folder of template files, and whose it is. */
export interface TemplateFolder {
  readonly uri: vscode.Uri;
  readonly origin: 'workspace' | 'team';
  /** Names of the files and folders in it. */
  readonly names: readonly string[];
}

const place = ['knowledge', 'templates'] as const;

/**
 * Where templates are looked for, the most particular first: the nearest `knowledge/templates` from a folder upwards, those
 * of the other workspace folders, those of the folders that the setting `onsite.templateFolders` names. Looked up anew
 * each time, so that nobody waits for the workspace to be scanned.
 */
export async function templateFolders(near: vscode.Uri): Promise<readonly TemplateFolder[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const home = vscode.workspace.getWorkspaceFolder(near)?.uri ?? folders[0]?.uri ?? near;
  const others = folders.map(({ uri }) => uri).filter((uri) => uri.toString() !== home.toString());
  const found = [
    await nearest(near, home),
    ...(await Promise.all(others.map((uri) => listed(vscode.Uri.joinPath(uri, ...place), 'workspace')))),
    ...(await Promise.all(foldersOfSetting(home).map(ofTeam))),
  ];
  const seen = new Set<string>();
  return found.flatMap((folder) => {
    const key = folder?.uri.toString() ?? '';
    if (!folder || seen.has(key)) return [];
    seen.add(key);
    return [folder];
  });
}

async function nearest(from: vscode.Uri, top: vscode.Uri): Promise<TemplateFolder | undefined> {
  for (let at = from; ; at = vscode.Uri.joinPath(at, '..')) {
    const found = await listed(vscode.Uri.joinPath(at, ...place), 'workspace');
    if (found || at.path === top.path || at.path === '/' || at.path.length < top.path.length) return found;
  }
}

/** A team's clone as a whole, or its folder of templates itself. */
async function ofTeam(uri: vscode.Uri): Promise<TemplateFolder | undefined> {
  return (await listed(vscode.Uri.joinPath(uri, ...place), 'team')) ?? listed(uri, 'team');
}

/**
 * The folders of the setting, in its order. VS Code leaves out what a workspace that is not trusted says
 * (`restrictedConfigurations` in package.json): it could have folders read that are none of its business.
 */
function foldersOfSetting(home: vscode.Uri): readonly vscode.Uri[] {
  const named = vscode.workspace.getConfiguration(undefined, home).get<unknown>(settingIds.templateFolders);
  const texts = Array.isArray(named) ? named.filter((entry): entry is string => typeof entry === 'string') : [];
  return texts.flatMap((entry) => uriOf(entry.trim(), home) ?? []);
}

function uriOf(named: string, home: vscode.Uri): vscode.Uri | undefined {
  if (named === '') return undefined;
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(named)) return parsed(named);
  const path = inUsersFolder(named);
  const absolute = /^(?:[\\/]|[a-z]:[\\/])/i.test(path);
  if (!absolute) return vscode.Uri.joinPath(home, ...path.split(/[\\/]/));
  if (home.scheme === 'file') return vscode.Uri.file(path);
  // Where the workspace is not on this disk, neither is the folder; `C:\team` of settings that came along is nowhere.
  return home.with({ path: path.replace(/\\/g, '/').replace(/^\/*/, '/') });
}

function parsed(text: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(text);
  } catch {
    // One slash too many, or too few: there is no such folder.
    return undefined;
  }
}

/** `~/…` written out, where this host has a folder of the user's. */
function inUsersFolder(named: string): string {
  if (typeof process === 'undefined' || !/^~(?:[\\/]|$)/.test(named)) return named;
  const own = process.env?.['HOME'] ?? process.env?.['USERPROFILE'];
  return own ? own + named.slice(1) : named;
}

async function listed(uri: vscode.Uri, origin: TemplateFolder['origin']): Promise<TemplateFolder | undefined> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    // What is of no known type is a pipe or a device: reading it would never end. A dead link has its own type.
    const isFile = (type: vscode.FileType) =>
      type !== vscode.FileType.Unknown && (type & vscode.FileType.Directory) === 0;
    const names = entries.filter(([, type]) => isFile(type)).map(([name]) => name);
    return { uri, origin, names };
  } catch {
    // There is no such folder.
    return undefined;
  }
}
