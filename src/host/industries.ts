import * as vscode from 'vscode';

/** The industries that are offered, in the person's language; any other word will do too. */
export function industryChoices(): readonly {
  readonly label: string;
  readonly description: string;
  readonly value: string;
}[] {
  const labels: readonly (readonly [string, string])[] = [
    ['manufacturing', vscode.l10n.t('Manufacturing')],
    ['retail', vscode.l10n.t('Retail')],
    ['wholesale', vscode.l10n.t('Wholesale and logistics')],
    ['healthcare', vscode.l10n.t('Healthcare')],
    ['finance', vscode.l10n.t('Finance')],
    ['education', vscode.l10n.t('Education')],
    ['services', vscode.l10n.t('Services')],
    ['general', vscode.l10n.t('Another industry')],
  ];
  return labels.map(([value, label]) => ({ label, description: value, value }));
}

/** The name of an industry that is offered; any other word stands for itself. */
export function industryLabel(industry: string | undefined): string {
  return industryChoices().find(({ value }) => value === industry)?.label ?? industry ?? '';
}
