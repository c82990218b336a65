import * as vscode from 'vscode';
import { hasSchema } from '../core/language/schemaGlobs';

/**
 * Whether another extension that reads our schemas speaks for this file: what they say (keys, closed words, outline,
 * folding) would be said twice.
 */
export function otherSpeaks(uri: vscode.Uri): boolean {
  return vscode.extensions.getExtension('redhat.vscode-yaml')?.isActive === true && hasSchema(uri.path);
}
