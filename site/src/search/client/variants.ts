import type { Synonyms } from '@tsumabiraka/markdown/settings';
import { fold } from '../fold.ts';
import { dateSpellings } from './dates.ts';

/** Other ways to say a term: `same` means the same in other letters, `wider` is what documents say for it. */
export interface Variants {
  same: string[];
  wider: string[];
}

/** Terms with many replaceable words stay answerable. */
const MOST = 12;

type Table = ReadonlyMap<string, readonly string[]>;

/** Knows the synonyms of the site. */
export class Thesaurus {
  readonly #spellings: Table;
  readonly #words: Table;
  readonly ignored: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;

  constructor({ spellings, words, common, ignore }: Synonyms) {
    const groups = spellings.map((group) => group.map(fold));
    this.#spellings = new Map(groups.flatMap((group) => group.map((word) => [word, group] as const)));
    this.#words = new Map(Object.entries(words).map(([word, official]) => [fold(word), official.map(fold)]));
    this.common = new Set(common.map(fold));
    this.ignored = new Set(ignore.map(fold));
  }

  /** Everyday words, words of documents and spellings, folded. */
  get known(): string[] {
    return [...this.#words.keys(), ...[...this.#words.values()].flat(), ...this.#spellings.keys()];
  }

  /** @param term folded */
  variants(term: string): Variants {
    const same = unique(
      [term, ...dateSpellings(term)].flatMap((text) => replaced(text, this.#spellings)).flatMap(longVowels),
    );
    const wider = unique(same.flatMap((text) => replaced(text, this.#words))).filter((text) => !same.includes(text));
    return { same: same.slice(0, MOST), wider: wider.slice(0, MOST) };
  }
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** The text, and the text with the words of a table replaced, the longest word first. */
function replaced(text: string, table: Table): string[] {
  let made = [''];
  for (let at = 0; at < text.length; ) {
    const word = longestAt(text, at, table);
    const ways = word === undefined ? [text[at] ?? ''] : unique([word, ...(table.get(word) ?? [])]);
    made = made.flatMap((start) => ways.map((way) => start + way)).slice(0, MOST * 2);
    at += word?.length ?? 1;
  }
  return made;
}

function longestAt(text: string, at: number, table: Table): string | undefined {
  for (let end = Math.min(text.length, at + 30); end > at; end -= 1) {
    const word = text.slice(at, end);
    if (table.has(word) && !cutsKatakana(text, at, end)) return word;
  }
  return undefined;
}

const katakana = /[ァ-ヺー]/u;

/** 「メモ」 of 「メモリ」 is no word of its own. */
function cutsKatakana(text: string, start: number, end: number): boolean {
  const joined = (left: number) => katakana.test(text[left] ?? '') && katakana.test(text[left + 1] ?? '');
  return joined(start - 1) || (joined(end - 1) && text[end] === 'ー');
}

/** With and without 「ー」 at the end of each word in katakana: JIS Z 8301 wrote 「サーバ」, the 2019 guide of the government writes 「サーバー」. */
function longVowels(text: string): string[] {
  const without = text.replace(/(?<=[ァ-ヺー]{3})ー(?![ァ-ヺー])/gu, '');
  const within = without.replace(/(?<=[ァ-ヺー]{3})(?<!ー)(?![ァ-ヺー])(?=.)/gu, 'ー');
  return unique([text, without, within]);
}
