import type { Random } from './random.ts';

/** Of 100 words of the texts, how many an assessment has replaced. */
const REPLACED_OF_100 = 30;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Words that point to other parts of the document stay: the checker follows them. */
const POINTERS = /別紙|別添/u;
const isContentWord = (word: string): boolean =>
  !POINTERS.test(word) && /^(?:\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{3,})$/u.test(word);

/** A word may be replaced by another in the same script and of the same length, so that texts keep their size and look. */
const likeness = (word: string): string => `${/\p{Script=Han}/u.test(word) ? 'kanji' : 'katakana'}-${word.length}`;

/** The words of all texts, for texts that differ as those of different offices do. */
export class Vocabulary {
  readonly #words = new Map<string, string[]>();
  /** Every text cut into words, once. */
  readonly #cut = new Map<string, string[]>();

  constructor(texts: Iterable<string>) {
    const words = new Set<string>();
    for (const text of texts) for (const word of this.#segments(text)) if (isContentWord(word)) words.add(word);
    this.#words = Map.groupBy([...words].sort(), likeness);
  }

  /** A way to rewrite texts, the same for the same state of chance: a word becomes the same other word everywhere. */
  rewriter(random: Random): (text: string) => string {
    const replaced = new Map<string, string>();
    for (const alike of this.#words.values())
      for (const word of alike) if (random.below(100) < REPLACED_OF_100) replaced.set(word, random.pick(alike));
    return (text) =>
      this.#segments(text)
        .map((word) => replaced.get(word) ?? word)
        .join('');
  }

  #segments(text: string): string[] {
    const known = this.#cut.get(text) ?? Array.from(segmenter.segment(text), ({ segment }) => segment);
    this.#cut.set(text, known);
    return known;
  }
}
