import * as vscode from 'vscode';
import { decodeText } from '../core/format/decode';
import { problemText } from './problemText';
import type { Services } from './services';
import type { TemplateFile } from './templates';

/** Shows a template's text as it is, be it broken; where there is none to show, why. */
export async function previewTemplate({ stem, uri }: TemplateFile, { previews }: Services): Promise<void> {
  await previews.show(`${stem}.yaml`, await textOf(uri));
}

async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
    return 'text' in decoded ? decoded.text : `# ${problemText(decoded.problem)}\n`;
  } catch (error) {
    return `# ${error instanceof Error ? error.message : String(error)}\n`;
  }
}
