import * as vscode from 'vscode';
import type { CommandId } from '../../host/contributionIds';
import { commandIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';

/** Longer ones are not read from top to bottom, and reading them would be felt. */
const maxText = 200_000;

/** Over each line that names a secret: whether this machine has its value, and what can be done with it. */
export class SecretLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  /** Fired when a value came or went. */
  readonly onDidChangeCodeLenses = this.changed.event;

  constructor(private readonly services: Services) {
    this.store.add(services.secrets.onDidChange(() => this.changed.fire()));
  }

  dispose(): void {
    this.store.dispose();
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    const text = document.getText();
    // Most records name none: nothing is loaded or parsed for them.
    if (!text.includes('secret') || text.length > maxText) return [];
    const [deferred] = await Promise.all([this.services.deferred(), this.services.secrets.whenKnown()]);
    if (token.isCancellationRequested) return [];
    const refs = deferred.secretRefs(deferred.readText(text).value);
    if (refs.length === 0) return [];
    const positions = deferred.positionsOf(text);
    const seen = new Set<string>();
    return refs.flatMap(({ name, path }) => {
      const [start] = positions.range(path, 'key') ?? [0];
      const { range, lineNumber } = document.lineAt(document.positionAt(start).line);
      const once = `${lineNumber} ${name}`;
      if (seen.has(once)) return [];
      seen.add(once);
      return this.lensesOf(document.uri, name, range);
    });
  }

  private lensesOf(uri: vscode.Uri, name: string, range: vscode.Range): readonly vscode.CodeLens[] {
    const lens = (title: string, command: CommandId | '') =>
      new vscode.CodeLens(range, command ? { title, command, arguments: [uri, name] } : { title, command });
    if (!this.services.secrets.has(uri, name)) {
      return [
        lens(vscode.l10n.t('$(key) {0} is not on this machine', name), ''),
        lens(vscode.l10n.t('Set'), commandIds.setSecret),
      ];
    }
    return [
      lens(vscode.l10n.t('$(key) Copy {0}', name), commandIds.copySecret),
      lens(vscode.l10n.t('Set'), commandIds.setSecret),
      lens(vscode.l10n.t('Forget'), commandIds.forgetSecret),
    ];
  }
}
