export interface ServerOptions {
  readonly port?: number;
  readonly data?: string;
  readonly settings?: object;
  readonly machineSettings?: object;
  readonly trust?: boolean;
  readonly language?: string;
  readonly log?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}
export interface Server {
  readonly data: string;
  address(what: { readonly folder: string; readonly extension?: string; readonly tests?: string }): string;
  stop(): Promise<void>;
  readonly ended: Promise<unknown>;
}
export declare function startServer(options?: ServerOptions): Promise<Server>;
