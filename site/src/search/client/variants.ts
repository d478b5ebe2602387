import type { Synonyms } from '@tsumabiraka/markdown/settings';
import { fold } from '../fold.ts';
import { dateSpellings } from './dates.ts';
import { looserOkurigana, withoutMiddle } from './okurigana.ts';

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
  /** Everyday words, and words of documents with others that mean nearly the same. */
  readonly #inQuestions: Table;
  readonly ignored: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;

  constructor({ spellings, words, related, common, ignore }: Synonyms) {
    const groups = spellings.map((group) => group.map(fold));
    this.#spellings = new Map(groups.flatMap((group) => group.map((word) => [word, group] as const)));
    this.#words = tableOf(words);
    this.#inQuestions = new Map([...this.#words, ...tableOf(related)]);
    this.common = new Set(common.map(fold));
    this.ignored = new Set(ignore.map(fold));
  }

  /** Everyday words, words of documents and spellings, folded. */
  get known(): string[] {
    return [...this.#inQuestions.keys(), ...[...this.#inQuestions.values()].flat(), ...this.#spellings.keys()];
  }

  /**
   * @param term folded
   * @param inQuestion who asks a question wants what it is about; who types a word of documents alone wants that word
   */
  variants(term: string, inQuestion = false): Variants {
    const same = unique(
      [term, plain(term), ...dateSpellings(term), ...withoutMiddle(term)]
        .flatMap((text) => replaced(text, this.#spellings))
        .flatMap(longVowels),
    );
    const table = inQuestion ? this.#inQuestions : this.#words;
    const wider = unique(same.flatMap((text) => replaced(text, table))).filter((text) => !same.includes(text));
    return { same: same.slice(0, MOST), wider: wider.slice(0, MOST) };
  }
}

/** Ways to write a word that nobody has written as it was typed: 「タバコ」 for 「たばこ」, 「データーセンター」 for 「データセンター」, 「立会い」 for 「立会」. */
export function looserSpellings(term: string): string[] {
  if (/^[ァ-ヶー]+$/u.test(term)) {
    const shorter = [...term.matchAll(/ー/gu)].map(({ index }) => term.slice(0, index) + term.slice(index + 1));
    return [shiftKana(term, -KANA), ...shorter];
  }
  return /^[ぁ-ゖー]{2,}$/u.test(term) ? [shiftKana(term, KANA)] : looserOkurigana(term);
}

/** From a hiragana to its katakana. */
const KANA = 0x60;

function shiftKana(text: string, by: number): string {
  return text.replace(/[^ー]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + by));
}

/** 「お酒」 is 「酒」, 「ご意見」 is 「意見」. */
const plain = (term: string): string => term.replace(/^[おご御](?=[\p{sc=Han}])/u, '');

const tableOf = (words: Record<string, readonly string[]>): Table =>
  new Map(Object.entries(words).map(([word, others]) => [fold(word), others.map(fold)]));

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
    if (table.has(word) && !cutsKatakana(text, at, end) && !cutsKanji(text, at, end)) return word;
  }
  return undefined;
}

const katakana = /[ァ-ヺー]/u;

/** 「メモ」 of 「メモリ」 is no word of its own. */
function cutsKatakana(text: string, start: number, end: number): boolean {
  const joined = (left: number) => katakana.test(text[left] ?? '') && katakana.test(text[left + 1] ?? '');
  return joined(start - 1) || (joined(end - 1) && text[end] === 'ー');
}

const kanji = /\p{sc=Han}/u;

/** 「鍵」 of 「暗号鍵」 is no word of its own. */
function cutsKanji(text: string, start: number, end: number): boolean {
  return (
    end - start === 1 && kanji.test(text[start] ?? '') && [start - 1, end].some((at) => kanji.test(text[at] ?? ''))
  );
}

/** With and without 「ー」 at the end of each word in katakana: JIS Z 8301 wrote 「サーバ」, the 2019 guide of the government writes 「サーバー」. */
function longVowels(text: string): string[] {
  const without = text.replace(/(?<=[ァ-ヺー]{3})ー(?![ァ-ヺー])/gu, '');
  const within = without.replace(/(?<=[ァ-ヺー]{3})(?<!ー)(?![ァ-ヺー])(?=.)/gu, 'ー');
  return unique([text, without, within]);
}
