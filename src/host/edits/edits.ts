import { EditHistory } from './editHistory';
import type { RecordEdits } from './recordEdits';

/** What is done with files that are there, and with new ones. */
type Ways = Pick<RecordEdits, 'change' | 'changeAll' | 'rewrite' | 'build' | 'create' | 'reverse'>;

/** The one way in which files change: `RecordEdits`, whose code is loaded with the first change. */
export class Edits implements Ways {
  /** What was changed, for taking it back. */
  readonly history = new EditHistory();
  private ways: Promise<Ways> | undefined;

  constructor(private readonly load: (history: EditHistory) => Promise<Ways>) {}

  readonly change: Ways['change'] = async (...given) => (await this.loaded()).change(...given);
  readonly changeAll: Ways['changeAll'] = async (...given) => (await this.loaded()).changeAll(...given);
  readonly rewrite: Ways['rewrite'] = async (...given) => (await this.loaded()).rewrite(...given);
  readonly build: Ways['build'] = async (...given) => (await this.loaded()).build(...given);
  readonly create: Ways['create'] = async (...given) => (await this.loaded()).create(...given);
  readonly reverse: Ways['reverse'] = async (...given) => (await this.loaded()).reverse(...given);

  private loaded(): Promise<Ways> {
    return (this.ways ??= this.load(this.history).catch((error: unknown) => {
      this.ways = undefined;
      throw error;
    }));
  }
}
