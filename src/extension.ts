import * as vscode from 'vscode';
import { Library } from './core/library/library';
import { register as registerCustomers } from './features/customers';
import { register as registerLanguage } from './features/language';
import { register as registerTrips } from './features/trips';
import { register as registerUndo } from './features/undo';
import { afterwardsLoader, registerAfterwards } from './host/afterwards';
import { deferredLoader } from './host/deferred';
import { Edits } from './host/edits/edits';
import { fileSource } from './host/files';
import { lateLoader, registerLateCommands } from './host/lateCommands';
import { Me } from './host/me';
import { Previews } from './host/previews';
import { randomId } from './host/randomId';
import { Secrets } from './host/secrets';
import type { Services } from './host/services';
import { TripFinder } from './host/tripFinder';

/** What the extension gives to other extensions, and to its own tests: reading only. */
export interface OnsiteApi {
  readonly library: Library;
}

/** Constructs, registers and returns; the reading of files begins after that. */
export function activate(context: vscode.ExtensionContext): OnsiteApi {
  const own = <T extends vscode.Disposable>(resource: T): T => {
    context.subscriptions.push(resource);
    return resource;
  };
  const log = own(vscode.window.createOutputChannel('Onsite', { log: true }));
  const clock = () => Date.now();
  const deferred = deferredLoader(context.extensionUri);
  const library = own(new Library({ files: own(fileSource(log)), readers: deferred, clock }));
  const late = lateLoader(context.extensionUri);
  const edits = new Edits(async (history) => {
    const { RecordEdits } = await late();
    return new RecordEdits(deferred, (uris) => library.didWrite(uris.map(String)), history);
  });
  const me = own(new Me(log));
  const services: Services = {
    extensionUri: context.extensionUri,
    memory: context.workspaceState,
    log,
    clock,
    random: randomId,
    library,
    deferred,
    afterwards: afterwardsLoader(context.extensionUri),
    late,
    edits,
    trips: new TripFinder(library, clock),
    secrets: own(new Secrets(context.secrets, library)),
    previews: own(new Previews()),
    me: () => me.get(),
  };
  for (const register of features) own(register(services));
  library.start();
  return { library };
}

const features: readonly ((services: Services) => vscode.Disposable)[] = [
  registerLateCommands,
  registerTrips,
  registerUndo,
  registerCustomers,
  registerLanguage,
  registerAfterwards,
];
