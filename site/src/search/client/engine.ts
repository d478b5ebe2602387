import type { Filters } from '../filters.ts';
import type { Card, Manifest, RecordFilters, Shard } from '../manifest.ts';
import { phraseQuery } from '../tokens.ts';

/** A record that matches; `card` loads what is shown of it. */
export interface Hit {
  id: string;
  card(): Promise<Card>;
}

/** What the reader has narrowed the search to. */
export type Chosen = Partial<Record<Filters, string>>;
/** Filters in Pagefind's words: every key must hold, of a list any. */
export type Condition = Partial<Record<keyof RecordFilters, string | { any: string[] }>>;

/** The part of Pagefind 1.6 that is used. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean; excerptLength: number }): Instance;
}
interface Instance {
  mergeIndex(path: string, options: { indexWeight: number }): Promise<void>;
  search(term: string | null, options: { filters: Condition }): Promise<{ results: Result[] }>;
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
  readonly #loaded = new Set<string>();
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
  async phrase(text: string, condition: Condition): Promise<Hit[]> {
    const query = phraseQuery(text);
    if (query === undefined) return [];
    const words = text.match(contentWords) ?? [];
    if (words.length > 1 && !(await this.#haveAll(words, condition))) return [];
    return this.#ask(query, condition);
  }

  async #haveAll(words: readonly string[], condition: Condition): Promise<boolean> {
    const [first = [], ...others] = await Promise.all(words.map((word) => this.phrase(word, condition)));
    const sets = others.map((hits) => new Set(hits.map(({ id }) => id)));
    return first.some(({ id }) => sets.every((ids) => ids.has(id)));
  }

  /** All records under a condition. */
  all(condition: Condition): Promise<Hit[]> {
    return this.#ask(null, condition);
  }

  #ask(query: string | null, condition: Condition): Promise<Hit[]> {
    const key = JSON.stringify([query, condition]);
    const known = this.#known.get(key) ?? this.#search(query, condition);
    this.#known.set(key, known);
    return known;
  }

  async #search(query: string | null, condition: Condition): Promise<Hit[]> {
    const { agency } = condition;
    const instance = await this.#load(
      this.#manifest.shards.filter(({ agencies }) => typeof agency !== 'string' || agencies.includes(agency)),
    );
    const { results } = (await instance?.search(query, { filters: condition })) ?? { results: [] };
    const parts = Map.groupBy(results, ({ score }) => score);
    return inTurn([...parts.values()]).map(({ id, data }) => ({
      id,
      card: async () => JSON.parse((await data()).raw_url) as Card,
    }));
  }

  async #load(needed: readonly Shard[]): Promise<Instance | undefined> {
    for (const { path } of needed) {
      if (this.#loaded.has(path)) continue;
      const position = this.#loaded.size;
      this.#loaded.add(path);
      if (this.#instance) await this.#instance.mergeIndex(this.#folder + path, { indexWeight: weightOf(position) });
      // One small part answers in milliseconds; only for many is a worker worth its bytes.
      else
        this.#instance = this.#pagefind.createInstance({
          basePath: this.#folder + path,
          noWorker: this.#manifest.shards.length === 1,
          excerptLength: 0,
        });
    }
    return this.#instance;
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
