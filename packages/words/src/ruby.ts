/** A piece of a word; `reading` where it is not in kana already. */
export interface RubyPart {
  text: string;
  reading?: string;
}

/** ヵ and ヶ are read か, so they count as letters to be read. */
const KANA = /[ぁ-ゖァ-ヴー・]/u;
const KANA_RUNS = /([ぁ-ゖァ-ヴー・]+)/u;

/**
 * Which part of a word is read how: 中間サーバー, ちゅうかんサーバー → [中間|ちゅうかん][サーバー]. Other letters that stand together are
 * read as one.
 * @param reading kana; kana and 「・」 of the word stand in it too, kana in either script, the last ー or not
 * @returns undefined where the reading does not fit the word
 */
export function splitRuby(word: string, reading: string): RubyPart[] | undefined {
  const runs = word.split(KANA_RUNS).filter((run) => run !== '');
  const pattern = runs.map((run) => (KANA.test(run) ? `(${kanaPattern(run)})` : '(.+?)')).join('');
  const read = new RegExp(`^${pattern}$`, 'u').exec(toHiragana(reading))?.slice(1);
  if (!read) return undefined;
  let at = 0;
  return runs.map((text, index) => {
    const start = at;
    at += read[index]?.length ?? 0;
    return KANA.test(text) ? { text } : { text, reading: reading.slice(start, at) };
  });
}

/** Kana as hiragana; サーバ may be read サーバー, and サーバー サーバ. */
function kanaPattern(run: string): string {
  return `${toHiragana(run).replace(/ー$/u, '')}ー?`;
}

/** Katakana as hiragana, one letter each. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
