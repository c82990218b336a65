import type { RecordFile } from '../model/contents';
import type { Problem } from '../model/problem';
import type { ChangeSet } from './changeSet';
import type { FileSource } from './fileSource';
import { isRecordName, stemOf } from './places';
import { contentHash, sameProblems, type Content, type Records } from './records';
import { folded, isAtOrBelow, joinUri, nameOf, parentUri } from './uris';
import { sharedKindOf, type SharedKind } from './walk';

type SharedFile = RecordFile<'customer'> | RecordFile<'template'>;

interface Held {
  readonly file: SharedFile;
  readonly hash: number;
}

/** A customer of whom something changed, and the folder of its file. */
export interface ChangedCustomer {
  readonly folder: string;
  /** Undefined: any of them, since the folder itself came or went. */
  readonly id: string | undefined;
  /** It came, went, or can or cannot be understood now. */
  readonly isOther: boolean;
}

/** The records that many trips use, by their folders: customers and templates. The last to look is the last to say. */
export class SharedRecords {
  private readonly folders = new Map<string, Map<string, Held>>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly files: FileSource,
    private readonly records: Records,
  ) {}

  get folderUris(): readonly string[] {
    return [...this.folders.keys()];
  }

  hasFolder(folder: string): boolean {
    return this.folders.has(folder);
  }

  problemsOf(uri: string): readonly Problem[] {
    return this.held(uri)?.file.problems ?? [];
  }

  *urisWithProblems(): Iterable<string> {
    for (const held of this.folders.values()) {
      for (const [uri, { file }] of held) if (file.problems.length > 0) yield uri;
    }
  }

  /** The customer of that id in the nearest `customers` folder upwards. */
  customer(near: string, id: string | undefined): RecordFile<'customer'> | undefined {
    if (id === undefined) return undefined;
    const folder = this.nearest(near, 'customers');
    if (folder === undefined) return undefined;
    const wanted = id.normalize();
    const file = this.filesIn(folder).find((other) => other.id.normalize() === wanted);
    return file?.kind === 'customer' ? file : undefined;
  }

  /** Where a customer's file is, or would be; undefined where no folder of customers is near, or the id names no file. */
  fileOf(near: string, id: string | undefined): string | undefined {
    const known = this.customer(near, id)?.path;
    const folder = this.nearest(near, 'customers');
    if (known !== undefined || id === undefined || folder === undefined) return known;
    const uri = joinUri(folder, `${id}.yaml`);
    return parentUri(uri) === folder ? uri : undefined;
  }

  /** All records of the nearest such folder upwards. */
  near(uri: string, path: 'customers' | 'knowledge/templates'): readonly SharedFile[] {
    const folder = this.nearest(uri, path);
    return folder === undefined ? [] : this.filesIn(folder);
  }

  /** Every customer that is known, by its file's URI. */
  customers(): readonly RecordFile<'customer'>[] {
    return [...this.folders.keys()]
      .flatMap((folder) => this.filesIn(folder))
      .flatMap((file) => (file.kind === 'customer' ? [file] : []))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  filesIn(folder: string): readonly SharedFile[] {
    return [...(this.folders.get(folder)?.values() ?? [])].map(({ file }) => file);
  }

  nearest(uri: string, path: 'customers' | 'knowledge/templates'): string | undefined {
    for (let at: string | undefined = uri; at !== undefined; at = parentUri(at)) {
      const folder = joinUri(at, path);
      if (this.folders.has(folder)) return folder;
    }
    return undefined;
  }

  /** Takes the files of a folder for all that it holds, and reads them anew. */
  takeFolder(folder: string, names: readonly string[], into: ChangeSet): Promise<readonly ChangedCustomer[]> {
    return this.next(async () => {
      const known = this.folders.get(folder);
      if (!known) this.folders.set(folder, new Map());
      const uris = new Set([...(known?.keys() ?? []), ...names.map((name) => joinUri(folder, name))]);
      const changes = await this.read([...uris], into);
      return known || sharedKindOf(folder) !== 'customer' ? changes : [{ folder, id: undefined, isOther: true }];
    });
  }

  /** Looks at some files anew; those in folders that are not known are left aside. */
  refresh(uris: readonly string[], into: ChangeSet): Promise<readonly ChangedCustomer[]> {
    return this.next(() => this.read(uris, into));
  }

  /** Forgets a folder that is gone. */
  forgetBelow(folder: string, into: ChangeSet): Promise<readonly ChangedCustomer[]> {
    return this.next(async () => {
      const gone = [...this.folders.keys()].filter((known) => isAtOrBelow(folder, known));
      return gone.flatMap((known): readonly ChangedCustomer[] => {
        for (const uri of [...(this.folders.get(known)?.keys() ?? [])]) this.forget(uri, into);
        this.folders.delete(known);
        return sharedKindOf(known) === 'customer' ? [{ folder: known, id: undefined, isOther: true }] : [];
      });
    });
  }

  private next<T>(run: () => Promise<T>): Promise<T> {
    const mine = this.last.then(run, run);
    this.last = mine;
    return mine;
  }

  private async read(uris: readonly string[], into: ChangeSet): Promise<readonly ChangedCustomer[]> {
    this.records.stats.reads += uris.length;
    const contents = await this.files.read(uris);
    const changes: ChangedCustomer[] = [];
    const fresh = new Set<string>();
    for (const [index, uri] of uris.entries()) {
      const pause = this.files.breathe();
      if (pause) await pause;
      const content = contents[index];
      if (content && !this.held(uri)) fresh.add(parentUri(uri) ?? '');
      changes.push(...(content ? this.take(uri, content, into) : this.forget(uri, into)));
    }
    for (const folder of fresh) changes.push(...(await this.forgetRespelled(folder, into)));
    return changes;
  }

  /** By its old spelling too some disks give the text of a file that was renamed: which one counts, the list says. */
  private async forgetRespelled(folder: string, into: ChangeSet): Promise<readonly ChangedCustomer[]> {
    const known = [...(this.folders.get(folder)?.keys() ?? [])];
    if (new Set(known.map(folded)).size === known.length) return [];
    const [entries = []] = await this.files.list([folder]);
    const there = new Set(entries.map(({ name }) => folded(name)));
    const spelled = new Set(entries.map(({ name }) => joinUri(folder, name)));
    const gone = known.filter((uri) => !spelled.has(uri) && there.has(folded(nameOf(uri))));
    return gone.flatMap((uri) => this.forget(uri, into));
  }

  private take(uri: string, content: Content, into: ChangeSet): readonly ChangedCustomer[] {
    const folder = parentUri(uri) ?? '';
    const kind = sharedKindOf(folder);
    const held = this.folders.get(folder);
    if (!held || !kind) return [];
    const hash = contentHash(content);
    const before = held.get(uri);
    if (before?.hash === hash) return [];
    const file = this.parse(kind, uri, content, before?.file);
    held.set(uri, { file, hash });
    if (!sameProblems(before?.file.problems, file.problems)) into.touchProblems(uri);
    const isOther = !before || before.file.understood !== file.understood;
    if (kind !== 'customer') return [];
    into.touchCustomers();
    return [{ folder, id: file.id, isOther }];
  }

  private parse(kind: SharedKind, uri: string, content: Content, before: SharedFile | undefined): SharedFile {
    const file: RecordFile = this.records.parse(kind, uri, content, before as never, stemOf(nameOf(uri)));
    return this.records.light(file) as SharedFile;
  }

  private forget(uri: string, into: ChangeSet): readonly ChangedCustomer[] {
    const before = this.held(uri);
    if (!before) return [];
    const folder = parentUri(uri) ?? '';
    this.folders.get(folder)?.delete(uri);
    if (before.file.problems.length > 0) into.touchProblems(uri);
    if (before.file.kind !== 'customer') return [];
    into.touchCustomers();
    return [{ folder, id: before.file.id, isOther: true }];
  }

  private held(uri: string): Held | undefined {
    return this.folders.get(parentUri(uri) ?? '')?.get(uri);
  }
}

/** Whether it is a file that such a folder holds. */
export function isSharedFile(uri: string): boolean {
  const folder = parentUri(uri);
  return folder !== undefined && sharedKindOf(folder) !== undefined && isRecordName(nameOf(uri));
}
