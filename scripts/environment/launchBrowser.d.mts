import type { Browser } from 'playwright-core';
export declare function launchBrowser(options?: { readonly sameOriginOff?: boolean }): Promise<Browser>;
