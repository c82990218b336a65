export interface WebOptions {
  readonly folder: string;
  readonly extension: string;
  readonly tests?: string;
  readonly port?: number;
  readonly log?: string;
  readonly language?: string;
}
export declare function startWeb(options: WebOptions): Promise<{
  readonly address: string;
  stop(): Promise<void>;
  readonly ended: Promise<unknown>;
}>;
