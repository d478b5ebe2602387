import type { Thesaurus } from './variants.ts';

/** Kanji, katakana, letters and digits carry the meaning of a sentence; hiragana are its grammar, but for words that are known. */
const content = /[\p{sc=Han}々〆ァ-ヺーa-z0-9]/u;
const hiragana = /[ぁ-ゖ]/u;

/** A dictionary form that ends in hiragana: 「消す」, 「漏れる」. Its stem, and with which letter the ending may begin. */
const rows = [
  'かきくけこい',
  'がぎぐげごい',
  'さしすせそ',
  'たちつてとっ',
  'なにぬねのん',
  'ばびぶべぼん',
  'まみむめもん',
  'らりるれろっ',
  'わいうえおっ',
];

interface Word {
  stem: string;
  /** Letters of which one must follow the stem; any may where it is empty. */
  next: string;
  word: string;
}

/** Takes the words out of a sentence that say what is looked for: 「ワクチンの記録はいつ消されますか」 → ワクチン, 記録, いつ, 消す. */
export class Questions {
  readonly #words: Word[];
  readonly #ignored: ReadonlySet<string>;

  /** @param names names of bodies and labels of the form, folded: known words as well */
  constructor(thesaurus: Thesaurus, names: readonly string[]) {
    const grammatical = [...names, ...thesaurus.ignored].filter((word) => hiragana.test(word));
    this.#words = [...new Set([...thesaurus.known, ...grammatical])]
      .map(stemOf)
      .sort((a, b) => b.stem.length - a.stem.length);
    this.#ignored = thesaurus.ignored;
  }

  /** The content words of a folded sentence, in its order; each with the parts it was put together from. */
  read(sentence: string): { text: string; parts: string[] }[] {
    const words: string[][] = [];
    let previousEnd = -1;
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
      if (previousEnd === at && !this.#ignored.has(found.word)) words.at(-1)?.push(found.word);
      else words.push([found.word]);
      at += found.length;
      previousEnd = at;
    }
    const kept = words
      .map((parts) => parts.filter((part) => !this.#ignored.has(part)))
      .filter((parts) => parts.join('').length > 1);
    const made = kept.map((parts) => ({ text: parts.join(''), parts }));
    return made.filter(({ text }, index) => made.findIndex((other) => other.text === text) === index);
  }

  #at(sentence: string, at: number): { word: string; length: number } | undefined {
    const known = this.#words.find(
      ({ stem, next }) =>
        sentence.startsWith(stem, at) && (next === '' || next.includes(sentence[at + stem.length] ?? ' ')),
    );
    if (known) return { word: known.word, length: known.stem.length + (known.next === '' ? 0 : 1) };
    let end = at;
    while (content.test(sentence[end] ?? '')) {
      if (
        end > at &&
        this.#words.some(({ stem, next }) => next !== '' && stem.length > 1 && sentence.startsWith(stem, end))
      )
        break;
      end += 1;
    }
    if (end === at) return undefined;
    // One letter alone is the stem of a verb, or says nothing.
    return { word: end - at === 1 ? '' : sentence.slice(at, end), length: end - at };
  }
}

/** 「消す」 is found in 「消され」, 「漏れる」 in 「漏れない」. A word that does not end like a verb is its own stem. */
function stemOf(word: string): Word {
  const [, kanji, ending] = /^(.*[^ぁ-ゖ])([うくぐすつぬぶむる])$/u.exec(word) ?? [];
  const row = rows.find((letters) => letters.includes(ending ?? ' '));
  if (kanji && row) return { stem: kanji, next: row, word };
  const [, vowelStem] = /^(.*[^ぁ-ゖ][いきしちにびみりぎじえけせてねべめれげぜで])る$/u.exec(word) ?? [];
  return vowelStem ? { stem: vowelStem, next: '', word } : { stem: word, next: '', word };
}
