import { tokenize } from 'kuromojin';

const LETTERS: Readonly<Record<string, string>> = {
  ...{
    A: 'エー',
    B: 'ビー',
    C: 'シー',
    D: 'ディー',
    E: 'イー',
    F: 'エフ',
    G: 'ジー',
    H: 'エイチ',
    I: 'アイ',
    J: 'ジェー',
  },
  ...{
    K: 'ケー',
    L: 'エル',
    M: 'エム',
    N: 'エヌ',
    O: 'オー',
    P: 'ピー',
    Q: 'キュー',
    R: 'アール',
    S: 'エス',
    T: 'ティー',
  },
  ...{ U: 'ユー', V: 'ブイ', W: 'ダブリュー', X: 'エックス', Y: 'ワイ', Z: 'ゼット', '4': 'ヨン' },
};

/** How a dictionary (IPADIC) reads a word, in hiragana without dots; Latin letters by their names. */
export async function dictionaryReading(word: string): Promise<string> {
  const tokens = await tokenize(word);
  return comparable(
    tokens
      .map(({ reading, surface_form }) =>
        /^[A-Za-z0-9]+$/u.test(surface_form) ? spell(surface_form) : (reading ?? surface_form),
      )
      .join(''),
  );
}

/** A reading as it is compared: hiragana, no dots, no hyphens. */
export function comparable(reading: string): string {
  return reading.replace(/[・-]/gu, '').replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

const spell = (letters: string): string =>
  Array.from(letters.toUpperCase(), (letter) => LETTERS[letter] ?? letter).join('');
