import * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import { DisposableStore } from './disposableStore';
import { FleetingClipboard } from './fleetingClipboard';

/**
 * The values that records name with `secret: name`, in the editor's secret storage of this machine; nowhere else.
 *
 * A value is kept by customer and name: all trips to a customer use the same systems, so a team member sets it once for
 * all of them, and a folder that moves or is cloned again still finds it; two customers may both have an `erp-db`. Of a
 * trip without a customer, the trip's id stands in; of files shared by all, nothing.
 */
export class Secrets implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  /** Fired when what has a value here is different, and when that is first known. */
  readonly onDidChange = this.changed.event;
  private readonly clipboard = new FleetingClipboard({
    read: () => vscode.env.clipboard.readText(),
    write: (text) => vscode.env.clipboard.writeText(text),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  private keys: ReadonlySet<string> | undefined;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly storage: vscode.SecretStorage,
    private readonly library: Library,
  ) {
    this.store.add(storage.onDidChange(() => void this.refresh()));
  }

  dispose(): void {
    void this.clipboard.clear();
    this.store.dispose();
  }

  /** Whether there is a value; undefined while that is not known yet, `onDidChange` tells when it is. */
  has(uri: vscode.Uri, name: string): boolean | undefined {
    if (!this.keys) this.reading ??= this.refresh();
    return this.keys?.has(this.keyOf(uri, name));
  }

  /** Resolves when `has` knows. */
  async whenKnown(): Promise<void> {
    if (!this.keys) await (this.reading ??= this.refresh());
  }

  get(uri: vscode.Uri, name: string): Thenable<string | undefined> {
    return this.storage.get(this.keyOf(uri, name));
  }

  async set(uri: vscode.Uri, name: string, value: string): Promise<void> {
    await this.storage.store(this.keyOf(uri, name), value);
    await this.refresh();
  }

  async forget(uri: vscode.Uri, name: string): Promise<void> {
    await this.storage.delete(this.keyOf(uri, name));
    await this.refresh();
  }

  /** Puts a value on the clipboard for a while. */
  copy(value: string): Promise<void> {
    return this.clipboard.copy(value);
  }

  private keyOf(uri: vscode.Uri, name: string): string {
    return JSON.stringify(['secret', this.scopeOf(uri), name.normalize('NFC')]);
  }

  private scopeOf(uri: vscode.Uri): string {
    const entry = this.library.tripHolding(uri.toString());
    if (entry) return entry.trip.customer ? `customer:${entry.trip.customer.normalize('NFC')}` : `trip:${entry.id}`;
    const [, stem] = /\/customers\/([^/]+)\.yaml$/.exec(uri.path) ?? [];
    return stem === undefined ? '' : `customer:${stem.normalize('NFC')}`;
  }

  private async refresh(): Promise<void> {
    this.keys = new Set(await this.storage.keys());
    this.changed.fire();
  }
}
