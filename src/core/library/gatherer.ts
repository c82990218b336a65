/** Looks at what is reported, a batch at a time: what comes while it looks is the next batch. */
export class Gatherer {
  private readonly waiting = new Set<string>();
  private isLooking = false;
  private isStopped = false;

  /** `failed` is told what `look` throws; what comes after it is looked at all the same. */
  constructor(
    private readonly look: (uris: readonly string[]) => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  add(uris: readonly string[]): void {
    for (const uri of uris) this.waiting.add(uri);
    if (!this.isLooking) void this.run();
  }

  stop(): void {
    this.isStopped = true;
    this.waiting.clear();
  }

  private async run(): Promise<void> {
    this.isLooking = true;
    while (this.waiting.size > 0 && !this.isStopped) {
      const uris = [...this.waiting];
      this.waiting.clear();
      try {
        await this.look(uris);
      } catch (error) {
        this.failed(error);
      }
    }
    this.isLooking = false;
  }
}
