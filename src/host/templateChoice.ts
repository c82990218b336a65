import * as vscode from 'vscode';
import type { DocumentLanguage } from '../core/documents/documentLanguage';
import { checklistKindLabel } from './labels';
import type { Choice } from './steps';
import type { TemplateFile } from './templates';

/** A template as one of a list to pick from: its title, what it makes, and whose it is where it is not built in. */
export function templateChoice(file: TemplateFile, language: DocumentLanguage): Choice<TemplateFile> {
  const { builtIn, stem } = file;
  const parts = [builtIn ? checklistKindLabel(builtIn.kind) : undefined, originLabel(file), stem];
  return {
    label: builtIn?.title[language] ?? stem,
    description: parts.filter((part) => part !== undefined && part !== builtIn?.title[language]).join(' · '),
    value: file,
  };
}

function originLabel({ origin }: TemplateFile): string | undefined {
  switch (origin) {
    case 'workspace':
      return vscode.l10n.t('from this workspace');
    case 'team':
      return vscode.l10n.t('from the team’s folder');
    case 'built-in':
      return undefined;
  }
}
