import type { Thesaurus } from './variants.ts';

/** Kanji, katakana, letters and digits carry the meaning of a sentence; hiragana are its grammar, but for words that are known. */
const content = /[\p{sc=Han}々〆ァ-ヺーa-z0-9]/u;
const kanji = /[\p{sc=Han}々]/u;
const hiragana = /[ぁ-ゖ]/u;
/** What may follow a noun: 「紙の」, 「罰を」. After the stem of a verb stand other letters. */
const afterNoun = /^(?:[のはがをにでともへや、。・?!\s]|から|まで|など|だけ|$)/u;

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
    const kept = words.map((parts) => parts.filter((part) => !this.#ignored.has(part))).filter(([first]) => first);
    const made = kept.map((parts) => ({ text: parts.join(''), parts }));
    return made.filter(({ text }, index) => made.findIndex((other) => other.text === text) === index);
  }

  #at(sentence: string, at: number): { word: string; length: number } | undefined {
    const known = this.#words.find((word) => stands(word, sentence, at));
    if (known) return { word: known.word, length: known.stem.length + (known.next === '' ? 0 : 1) };
    let end = at;
    while (content.test(sentence[end] ?? '')) {
      if (
        end > at &&
        this.#words.some((word) => word.next !== '' && word.stem.length > 1 && stands(word, sentence, end))
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

/** Two hiragana right after a kanji are its ending: 「ばれる」 does not stand in 「呼ばれる」. One kanji is a word only where it ends there. */
function stands({ stem, next, word }: Word, sentence: string, at: number): boolean {
  if (!sentence.startsWith(stem, at)) return false;
  const following = sentence[at + stem.length] ?? ' ';
  if (next !== '') return next.includes(following);
  if (stem.length === 1 && word === stem && kanji.test(stem)) return afterNoun.test(sentence.slice(at + 1));
  return stem.length > 2 || !hiragana.test(stem[0] ?? '') || !kanji.test(sentence[at - 1] ?? '');
}

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
/** After one kanji before 「る」: 「見る」 is 「見ます」, 「見て」, 「切る」 is 「切って」. */
const either = 'らりるれろっまてたなよさず';

/** 「消す」 is found in 「消され」, 「漏れる」 in 「漏れない」, 「集まる」 in 「集まって」. A word that does not end like a verb is its own stem. */
function stemOf(word: string): Word {
  const stem = word.slice(0, -1);
  const ending = word.at(-1) ?? '';
  const row = rows.find((letters) => letters.includes(ending) && letters[2] === ending);
  const isVerb =
    row !== undefined && (kanji.test(stem) ? stem.length > 0 : stem.length > 1 && /^[ぁ-ゖ]+$/u.test(stem));
  if (!isVerb) return { stem: word, next: '', word };
  if (ending !== 'る') return { stem, next: row, word };
  if (stem.length === 1) return { stem, next: either, word };
  return /[いきしちにびみりぎじえけせてねべめれげぜで]$/u.test(stem)
    ? { stem, next: '', word }
    : { stem, next: row, word };
}
