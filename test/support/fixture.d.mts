export declare const fixtureTrips: {
  readonly active: string;
  readonly planned: string;
  readonly done: string;
};
export declare function writeFixture(folder: string, options?: { readonly now?: number }): string;
