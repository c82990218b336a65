import type * as vscode from 'vscode';
import type * as AfterwardsModule from '../afterwards';
import { bundleLoader } from './deferred';
import { DisposableStore } from './disposableStore';
import { report } from './errors';
import type { Services } from './services';

/** What the bundle exports that is loaded once the trips are shown. */
export type Afterwards = typeof AfterwardsModule;

/** Loads that bundle once, when first asked. */
export function afterwardsLoader(extensionUri: vscode.Uri): () => Promise<Afterwards> {
  return bundleLoader<Afterwards>(extensionUri, 'afterwards');
}

/** Registers the features that show something only where there are trips, as soon as these are known. */
export function registerAfterwards(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const registerAll = async () => {
    await services.library.whenScanned();
    const { features } = await services.afterwards();
    for (const register of features) store.add(register(services));
  };
  registerAll().catch((error: unknown) => report(error, services.log));
  return store;
}
