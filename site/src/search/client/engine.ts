import type { Filters } from '../filters.ts';
import type { Card, Manifest, Shard } from '../manifest.ts';
import { nameQuery, phraseQuery } from '../tokens.ts';

/** A record that matches; `card` loads what is shown of it. */
export interface Hit {
  id: string;
  card(): Promise<Card>;
}

/** What the reader has narrowed the search to. */
export type Chosen = Partial<Record<Filters, string>>;

/** The part of Pagefind 1.6 that is used. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean; excerptLength: number }): Instance;
}
interface Instance {
  mergeIndex(path: string, options: { indexWeight: number }): Promise<void>;
  search(term: string | null, options: { filters: Chosen }): Promise<{ results: Result[] }>;
}
interface Result {
  id: string;
  score: number;
  data(): Promise<{ raw_url: string }>;
}

/** Runs of kanji, of katakana, of letters and digits. */
const contentWords = /[\p{sc=Han}々]+|[ァ-ヺー]{2,}|[a-z0-9]{2,}/gu;

/** A phrase counts 1 in every part; a part's own weight tells in the result which part it came from. */
const weightOf = (position: number): number => 1 - position / 4096;

/** Pagefind over the parts of the index that a search needs; each part is loaded once. */
export class Engine {
  readonly #folder: string;
  readonly #manifest: Manifest;
  readonly #pagefind: Pagefind;
  readonly #loaded = new Map<string, Promise<void>>();
  readonly #known = new Map<string, Promise<Hit[]>>();
  #instance: Instance | undefined;

  private constructor(folder: string, manifest: Manifest, pagefind: Pagefind) {
    this.#folder = folder;
    this.#manifest = manifest;
    this.#pagefind = pagefind;
  }

  /** @param folder address of `search-index/` */
  static async open(folder: string): Promise<Engine> {
    const [manifest, pagefind] = await Promise.all([
      fetch(`${folder}index.json`).then((response) => response.json() as Promise<Manifest>),
      import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
    ]);
    return new Engine(folder, manifest, pagefind);
  }

  /** Number of records in the index. */
  get size(): number {
    return this.#manifest.shards.reduce((sum, { records }) => sum + records, 0);
  }

  /**
   * Records that have `text` in what they say. A sentence is looked for only where some record has all its content words: the index of its
   * hiragana is the largest part of all, and most questions stand in no text.
   */
  async phrase(text: string, chosen: Chosen): Promise<Hit[]> {
    const query = phraseQuery(text);
    if (query === undefined) return [];
    const words = text.match(contentWords) ?? [];
    if (words.length > 1 && !(await this.#haveAll(words, chosen))) return [];
    return this.#ask(query, chosen);
  }

  /** Whether some record has all the words: one after the other, the longest first, and no further than needed. */
  async #haveAll(words: readonly string[], chosen: Chosen): Promise<boolean> {
    let left: Set<string> | undefined;
    for (const word of words.toSorted((a, b) => b.length - a.length)) {
      const ids = new Set((await this.phrase(word, chosen)).map(({ id }) => id));
      left = left ? left.intersection(ids) : ids;
      if (left.size === 0) return false;
    }
    return true;
  }

  /** Records of documents with a title, or under a label or heading; `number` is its place in `Context`. */
  named(kind: 't' | 'l' | 'h', number: number, chosen: Chosen): Promise<Hit[]> {
    return this.#ask(nameQuery(kind, number), chosen);
  }

  /** Records under all the names that `words` stand for: 「l12 h4」. */
  async under(words: string, chosen: Chosen): Promise<Hit[]> {
    const [first = [], ...others] = await Promise.all(words.split(' ').map((word) => this.#ask(`"${word}"`, chosen)));
    const ids = others.map((hits) => new Set(hits.map(({ id }) => id)));
    return first.filter(({ id }) => ids.every((known) => known.has(id)));
  }

  /** All records that fit what is chosen. */
  all(chosen: Chosen): Promise<Hit[]> {
    return this.#ask(null, chosen);
  }

  /** Drops the answers that are kept while one question is worked on. */
  forget(): void {
    this.#known.clear();
  }

  #ask(query: string | null, chosen: Chosen): Promise<Hit[]> {
    const key = JSON.stringify([query, chosen]);
    const known = this.#known.get(key) ?? this.#search(query, chosen);
    this.#known.set(key, known);
    return known;
  }

  async #search(query: string | null, chosen: Chosen): Promise<Hit[]> {
    const { agency } = chosen;
    const instance = await this.#load(
      this.#manifest.shards.filter(({ agencies }) => typeof agency !== 'string' || agencies.includes(agency)),
    );
    const { results } = (await instance?.search(query, { filters: chosen })) ?? { results: [] };
    const parts = Map.groupBy(results, ({ score }) => score);
    // The whole result is kept, not its `data` alone: Pagefind's worker forgets what a result shows as soon as the browser has collected the
    // result as garbage (1.6), and then an answer of many parts would end with nothing.
    return inTurn([...parts.values()]).map((result) => ({
      id: result.id,
      card: async () => JSON.parse((await result.data()).raw_url) as Card,
    }));
  }

  async #load(needed: readonly Shard[]): Promise<Instance | undefined> {
    await Promise.all(
      needed.map(({ path }) => {
        const loading = this.#loaded.get(path) ?? this.#open(this.#folder + path);
        this.#loaded.set(path, loading);
        return loading;
      }),
    );
    return this.#instance;
  }

  async #open(basePath: string): Promise<void> {
    const position = this.#loaded.size;
    if (this.#instance) return this.#instance.mergeIndex(basePath, { indexWeight: weightOf(position) });
    // One small part answers in milliseconds; only for many is a worker worth its bytes.
    const noWorker = this.#manifest.shards.length === 1;
    this.#instance = this.#pagefind.createInstance({ basePath, noWorker, excerptLength: 0 });
  }
}

/** The first of each list, then the second of each, and so on: every part gives its best hits first. */
function inTurn<T>(lists: readonly T[][]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const taken: T[] = [];
  for (let place = 0; place < longest; place += 1)
    for (const list of lists) if (place < list.length) taken.push(list[place] as T);
  return taken;
}
