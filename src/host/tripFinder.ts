import * as vscode from 'vscode';
import type { TripContents } from '../core/model/contents';
import type { Library, TripEntry } from '../core/library/library';
import { tripFile } from '../core/library/places';
import { optionalUriOrText } from './answers';
import type { Call } from './commands';
import { Cancelled, UserError } from './errors';
import { CustomerNames } from './customerNames';
import { exists } from './exists';
import { phaseLabel } from './labels';
import { comma } from './punctuation';

/** Finds the trip that a command is about. */
export class TripFinder {
  constructor(
    private readonly library: Library,
    private readonly clock: () => number,
  ) {}

  /**
   * The trip that is meant: the one given, else the one in view (the active editor's, the only active one, else, where
   * a person called, the one they pick). Throws a UserError where there is none or more than one fits.
   */
  async find(call: Call): Promise<TripEntry> {
    await this.library.whenScanned();
    if (call.by === 'program') {
      const given = optionalUriOrText(call.answers, 'trip');
      return given === undefined ? this.inView(undefined) : this.named(given);
    }
    if (call.node) return this.named(vscode.Uri.parse(call.node.folder));
    if (call.uri) return this.named(call.uri);
    return this.inView(() => this.pick());
  }

  /** All of a trip, read from its files as they are now. */
  async read(entry: TripEntry): Promise<TripContents> {
    const contents = await this.library.reread(entry.folder);
    if (contents) return contents;
    throw new UserError(vscode.l10n.t('The trip “{0}” is not there any more.', entry.id));
  }

  /** The trip whose folder holds the file, if it is known. */
  tripOf(uri: vscode.Uri): TripEntry | undefined {
    return this.library.tripHolding(uri.toString());
  }

  private async named(given: vscode.Uri | string): Promise<TripEntry> {
    let found = this.lookUp(given);
    if (found.length === 0) {
      // It may have been made a moment ago, by another tool.
      await this.library.rescan();
      found = this.lookUp(given);
    }
    const [only, other] = found;
    const name = typeof given === 'string' ? given : vscode.workspace.asRelativePath(given);
    if (!only) throw new UserError(vscode.l10n.t('There is no trip “{0}” in this workspace.', name));
    if (!other) return only;
    const places = found.map(({ folder }) => vscode.workspace.asRelativePath(vscode.Uri.parse(folder), true));
    throw new UserError(
      vscode.l10n.t('More than one folder is the trip “{0}”: {1}. Rename one of them.', name, places.join(comma())),
    );
  }

  private lookUp(given: vscode.Uri | string): readonly TripEntry[] {
    if (typeof given === 'string') return this.library.tripsById(given);
    const entry = this.library.tripHolding(given.toString());
    return entry ? [entry] : [];
  }

  private async inView(ask: (() => Promise<TripEntry>) | undefined): Promise<TripEntry> {
    const open = await this.inEditor();
    if (open) return open;
    if (!ask && this.active.length === 0) await this.library.rescan();
    const [only, other] = this.active;
    if (only && !other) return only;
    if (this.library.trips.length === 0) {
      throw new UserError(vscode.l10n.t('There is no trip in this workspace yet. Start with “New Trip”.'));
    }
    if (ask) return ask();
    throw new UserError(vscode.l10n.t('Which trip is meant? Say it with “trip”, or open one of its files.'));
  }

  private get active(): readonly TripEntry[] {
    const now = this.clock();
    return this.library.trips.filter((entry) => this.library.phaseOf(entry, now) === 'active');
  }

  /** The active editor's. Where another tool has made it a moment ago, what is done must not go to another trip. */
  private async inEditor(): Promise<TripEntry | undefined> {
    const uri = uriInView();
    const known = uri && this.tripOf(uri);
    if (!uri || known) return known;
    const made = await tripFileAbove(uri);
    if (made) await this.library.didWrite([made.toString()]);
    return made && this.tripOf(uri);
  }

  private async pick(): Promise<TripEntry> {
    const now = this.clock();
    const names = new CustomerNames(this.library);
    const choices = this.library.trips.map((entry) => ({
      label: entry.trip.title ?? entry.id,
      description: [phaseLabel(this.library.phaseOf(entry, now)), names.of(entry)].filter(Boolean).join(' · '),
      detail: vscode.workspace.asRelativePath(vscode.Uri.parse(entry.folder)),
      entry,
    }));
    const placeHolder = vscode.l10n.t('Which trip?');
    const choice = await vscode.window.showQuickPick(choices, { placeHolder, matchOnDescription: true });
    if (!choice) throw new Cancelled();
    return choice.entry;
  }
}

/** The active editor's file: a text, or a picture or another file in an editor of its own. */
function uriInView(): vscode.Uri | undefined {
  const text = vscode.window.activeTextEditor?.document.uri;
  if (text) return text;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputNotebook ? input.uri : undefined;
}

/** The nearest trip.yaml from a file upwards, within its workspace folder. */
async function tripFileAbove(file: vscode.Uri): Promise<vscode.Uri | undefined> {
  const top = vscode.workspace.getWorkspaceFolder(file)?.uri;
  if (!top) return undefined;
  for (let at = file; at.path !== top.path && at.path !== '/';) {
    at = vscode.Uri.joinPath(at, '..');
    const uri = vscode.Uri.joinPath(at, tripFile);
    if (await exists(uri)) return uri;
  }
  return undefined;
}
