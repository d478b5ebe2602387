import { afterNoun, type Form, formOf, stands } from './inflection.ts';
import type { Thesaurus } from './variants.ts';

/** Kanji, katakana, letters and digits carry the meaning of a sentence; hiragana are its grammar, but for words that are known. */
const content = /[\p{sc=Han}々〆ァ-ヺーa-z0-9]/u;
const kanji = /[\p{sc=Han}々]/u;
const hiragana = /[ぁ-ゖ]/u;

/** A word of a sentence, with the known words that it was put together from. */
export interface Word {
  text: string;
  parts: string[];
}

/** Takes the words out of a sentence that say what is looked for: 「ワクチンの記録はいつ消されますか」 → ワクチン, 記録, いつ, 消す. */
export class Questions {
  readonly #words: Form[];
  readonly #ignored: ReadonlySet<string>;
  readonly #bodies: readonly string[];

  /** @param names names of bodies and labels of the form, folded: known words as well */
  constructor(thesaurus: Thesaurus, { bodies, labels }: { bodies: readonly string[]; labels: readonly string[] }) {
    const grammatical = [...labels, ...thesaurus.ignored].filter((word) => hiragana.test(word));
    this.#words = [...new Set([...thesaurus.known, ...bodies, ...grammatical])]
      .map(formOf)
      .sort((a, b) => b.stem.length - a.stem.length);
    this.#ignored = thesaurus.ignored;
    this.#bodies = bodies;
  }

  /** The content words of a folded sentence, in its order. */
  read(sentence: string): Word[] {
    const words: string[][] = [];
    let previousEnd = -1;
    let isBody = false;
    for (let at = 0; at < sentence.length; ) {
      const found = this.#at(sentence, at);
      if (!found) {
        at += 1;
        continue;
      }
      if (found.word === '') {
        at += found.length;
        continue;
      }
      const isOwn = this.#ignored.has(found.word) || this.#bodies.includes(found.word) || isBody;
      if (previousEnd === at && !isOwn) words.at(-1)?.push(found.word);
      else words.push([found.word]);
      at += found.length;
      previousEnd = at;
      isBody = this.#bodies.includes(found.word);
    }
    const kept = words.map((parts) => parts.filter((part) => !this.#ignored.has(part))).filter(([first]) => first);
    const made = kept.map((parts) => ({ text: parts.join(''), parts }));
    return made.filter(({ text }, index) => made.findIndex((other) => other.text === text) === index);
  }

  #at(sentence: string, at: number): { word: string; length: number } | undefined {
    const known = this.#words.find((word) => stands(word, sentence, at));
    if (known) return { word: known.word, length: known.stem.length };
    let end = at;
    while (content.test(sentence[end] ?? '')) {
      if (
        end > at &&
        (this.#words.some((word) => word.next !== '' && word.stem.length > 1 && stands(word, sentence, end)) ||
          this.#bodies.some((name) => sentence.startsWith(name, end)))
      )
        break;
      end += 1;
    }
    if (end === at) return undefined;
    const isWord = end - at > 1 || (kanji.test(sentence[at] ?? '') && afterNoun.test(sentence.slice(end)));
    // Other letters that stand alone are stems of verbs that nobody has listed, or say nothing.
    return { word: isWord ? sentence.slice(at, end) : '', length: end - at };
  }
}
