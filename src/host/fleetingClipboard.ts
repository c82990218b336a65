/** Milliseconds that a secret stays on the clipboard. */
export const clipboardTime = 45_000;

export interface ClipboardPorts {
  readonly read: () => Thenable<string>;
  readonly write: (text: string) => Thenable<void>;
  /** Calls back after that many milliseconds; gives what calls it off. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

/** Puts secrets on the clipboard, and takes each off again unless something else was copied since. */
export class FleetingClipboard {
  private pending: { readonly value: string; readonly cancel: () => void } | undefined;

  constructor(private readonly ports: ClipboardPorts) {}

  async copy(value: string): Promise<void> {
    await this.ports.write(value);
    this.pending?.cancel();
    this.pending = { value, cancel: this.ports.later(() => void this.clear(), clipboardTime) };
  }

  /** Takes it off now: the time has come, or the editor closes. */
  async clear(): Promise<void> {
    const { pending } = this;
    this.pending = undefined;
    pending?.cancel();
    if (pending && (await this.ports.read()) === pending.value) await this.ports.write('');
  }
}
