/**
 * What is looked up by key over all files, amended by the files of a change. Each file keeps its own references, made once; a directory
 * names for each key the files that have ever had it. A directory is shared by all snapshots and only ever grows, so an older snapshot
 * reads on in it: what a file no longer says under a key, the file itself knows. Once most of it is past, it is laid out anew.
 */
import type { IndexedFile } from './types';

export type FilePostings<T> = ReadonlyMap<string, readonly T[]>;

export class Postings<T> implements ReadonlyMap<string, readonly T[]> {
  readonly #files: ReadonlyMap<string, IndexedFile>;
  readonly #of: (file: IndexedFile) => FilePostings<T>;
  readonly #directory: Directory;
  /** How many pairs of key and file hold now; the directory may name more. */
  readonly #live: number;
  readonly #joined = new Map<string, readonly T[]>();
  #keys: readonly string[] | undefined;

  private constructor(
    files: ReadonlyMap<string, IndexedFile>,
    of: (file: IndexedFile) => FilePostings<T>,
    directory: Directory,
    live: number,
  ) {
    this.#files = files;
    this.#of = of;
    this.#directory = directory;
    this.#live = live;
  }

  /** From nothing; `of` must give the same map for the same file. */
  static over<T>(files: ReadonlyMap<string, IndexedFile>, of: (file: IndexedFile) => FilePostings<T>): Postings<T> {
    const directory: Directory = { files: new Map(), pairs: 0 };
    let live = 0;
    for (const [name, file] of files) {
      enter(directory, name, of(file));
      live += of(file).size;
    }
    return new Postings(files, of, directory, live);
  }

  /** With other files under these names, or none. */
  amended(files: ReadonlyMap<string, IndexedFile>, names: readonly string[]): Postings<T> {
    let live = this.#live;
    for (const name of new Set(names)) {
      const [before, after] = [this.#files.get(name), files.get(name)];
      if (before) live -= this.#of(before).size;
      if (!after) continue;
      live += this.#of(after).size;
      enter(this.#directory, name, this.#of(after));
    }
    return this.#directory.pairs > SLACK * live + FEW
      ? Postings.over(files, this.#of)
      : new Postings(files, this.#of, this.#directory, live);
  }

  /** In the order of file names, then of the text; the same list for as long as this snapshot lives, and longer where one file says it all. */
  get(key: string): readonly T[] | undefined {
    const known = this.#joined.get(key);
    if (known) return known;
    const named = this.#directory.files.get(key);
    if (named === undefined) return undefined;
    const lists = (typeof named === 'string' ? [named] : [...named].sort()).flatMap(name => {
      const file = this.#files.get(name);
      const list = file && this.#of(file).get(key);
      return list ? [list] : [];
    });
    const [first] = lists;
    if (!first) return undefined;
    if (lists.length === 1) return first;
    const joined = lists.flat();
    this.#joined.set(key, joined);
    return joined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    return this.#all().length;
  }

  *keys(): MapIterator<string> {
    yield* this.#all();
  }

  *entries(): MapIterator<[string, readonly T[]]> {
    for (const key of this.#all()) yield [key, this.get(key) ?? []];
  }

  *values(): MapIterator<readonly T[]> {
    for (const [, list] of this.entries()) yield list;
  }

  [Symbol.iterator](): MapIterator<[string, readonly T[]]> {
    return this.entries();
  }

  forEach(visit: (value: readonly T[], key: string, map: ReadonlyMap<string, readonly T[]>) => void): void {
    for (const [key, list] of this.entries()) visit(list, key, this);
  }

  /** As they come first in the order of file names; made where someone asks for all of them. */
  #all(): readonly string[] {
    this.#keys ??= [...new Set(inOrder(this.#files.values()).flatMap(file => [...this.#of(file).keys()]))];
    return this.#keys;
  }
}

const inOrder = (files: Iterable<IndexedFile>): IndexedFile[] =>
  [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));

export const isPostings = <T>(map: ReadonlyMap<string, readonly T[]>): map is Postings<T> => map instanceof Postings;

interface Directory {
  /** Most keys are of one file. */
  readonly files: Map<string, string | Set<string>>;
  pairs: number;
}

const enter = (directory: Directory, name: string, postings: FilePostings<unknown>): void => {
  for (const key of postings.keys()) {
    const named = directory.files.get(key);
    if (named === name) continue;
    if (named === undefined) directory.files.set(key, name);
    else if (typeof named === 'string') directory.files.set(key, new Set([named, name]));
    else if (named.has(name)) continue;
    else named.add(name);
    directory.pairs++;
  }
};

/** So many times what holds may stand in a directory before it is laid out anew, and so much more in a small one. */
const SLACK = 2;
const FEW = 1000;
