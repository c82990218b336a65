import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import { siteDay } from '../../core/rules/siteClock';
import type { Deferred } from '../../host/deferred';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { isLarge, TypingPauses } from '../../host/typingPauses';
import { checklistLenses } from './checklistLenses';
import { issueLenses } from './issueLenses';
import { LensPlaces } from './lensPlaces';
import { recordPlace, type RecordPlace } from './recordPlace';
import { tripLenses } from './tripLenses';

/** Characters; a record of more is not one that people read from top to bottom. */
const maxText = 1_000_000;

interface Known {
  /** Document, library and day that the lenses were made for. */
  readonly state: string;
  readonly lenses: vscode.CodeLens[];
}

/** Lenses on the records of known trips, from the text as it is in the editor, saved or not. */
export class RecordLenses implements vscode.CodeLensProvider, Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  /** Fired when something outside of the document changed what its lenses say. */
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly known = new Map<string, Known>();
  private readonly pauses = this.store.add(new TypingPauses());
  /** Counts what happened to each trip, by folder; '' counts what concerns all. */
  private readonly revisions = new Map<string, number>();

  constructor(private readonly services: Services) {
    const { library } = services;
    this.store.add(
      library.onDidChange(({ trips, changed }) => {
        const folders = [...changed.keys(), ...(trips ? [''] : [])];
        for (const folder of folders) this.revisions.set(folder, (this.revisions.get(folder) ?? 0) + 1);
        if (folders.some((folder) => this.isInView(folder))) this.changed.fire();
      }),
    );
    this.store.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.known.has(document.uri.toString()) && isLarge(document)) {
          this.pauses.after(document, () => this.changed.fire());
        }
      }),
    );
    this.store.add(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.known.delete(uri.toString());
      }),
    );
    // A day may have begun while nobody looked.
    this.store.add(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.isInView('')) this.changed.fire();
      }),
    );
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[]> {
    const place = recordPlace(this.services.library, document.uri);
    if (!place) return [];
    const key = document.uri.toString();
    const state = this.stateOf(document, place);
    const before = this.known.get(key);
    if (before && (before.state === state || this.pauses.isWaiting(document))) return before.lenses;
    const deferred = await this.services.deferred();
    if (token.isCancellationRequested) return before?.lenses ?? [];
    const { version } = document;
    const lenses = await this.make(document, place, deferred);
    // While a line is half typed the lenses stay: lines that jump up and down are worse than late ones.
    if (!lenses || document.version !== version) return before?.lenses ?? [];
    if (!document.isClosed) this.known.set(key, { state, lenses });
    return lenses;
  }

  dispose(): void {
    this.store.dispose();
    this.known.clear();
  }

  /** Undefined where the text cannot be understood. */
  private async make(
    document: vscode.TextDocument,
    { entry, kind, path }: RecordPlace,
    deferred: Deferred,
  ): Promise<vscode.CodeLens[] | undefined> {
    const { library, clock } = this.services;
    const contents =
      kind === 'issue' ? undefined : (library.contents(entry.folder) ?? (await library.load(entry.folder)));
    const text = document.getText();
    if (text.length > maxText) return [];
    const places = () => new LensPlaces(document, deferred);
    switch (kind) {
      case 'issue': {
        const { value, understood } = deferred.readRecord('issue', text);
        return understood ? issueLenses(value, document.uri, places()) : undefined;
      }
      case 'checklist': {
        const { value, understood } = deferred.readRecord('checklist', text);
        return understood ? checklistLenses(value, path, contents, places()) : undefined;
      }
      case 'trip': {
        const { value, understood } = deferred.readRecord('trip', text);
        return understood ? tripLenses(value, contents, clock(), document.uri, places()) : undefined;
      }
    }
  }

  private stateOf(document: vscode.TextDocument, { entry }: RecordPlace): string {
    const revision = `${this.revisions.get(entry.folder) ?? 0}.${this.revisions.get('') ?? 0}`;
    return `${document.version} ${revision} ${siteDay(this.services.clock(), entry.trip.timezone)}`;
  }

  /** Whether a record of the trip, or of any where the folder is empty, is in a visible editor. */
  private isInView(folder: string): boolean {
    return vscode.window.visibleTextEditors.some(({ document }) => {
      const place = recordPlace(this.services.library, document.uri);
      return place !== undefined && (folder === '' || place.entry.folder === folder);
    });
  }
}
