import type * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import type { Afterwards } from './afterwards';
import type { Deferred } from './deferred';
import type { Edits } from './edits/edits';
import type { Late } from './lateCommands';
import type { Previews } from './previews';
import type { Secrets } from './secrets';
import type { TripFinder } from './tripFinder';

/** What a feature is given. One of each for the life of the extension. */
export interface Services {
  readonly extensionUri: vscode.Uri;
  /** Remembers small things of the workspace, such as which rows are open. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** Four characters of `a-z0-9`, new at each call. */
  readonly random: () => string;
  readonly library: Library;
  readonly deferred: () => Promise<Deferred>;
  readonly afterwards: () => Promise<Afterwards>;
  readonly late: () => Promise<Late>;
  readonly edits: Edits;
  readonly trips: TripFinder;
  /** Values of secrets, on this machine. */
  readonly secrets: Secrets;
  readonly previews: Previews;
  /** The person's id or name: setting `onsite.me`, else git's `user.name` where it can be asked. */
  readonly me: () => Promise<string | undefined>;
}
