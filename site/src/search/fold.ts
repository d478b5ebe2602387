const dashes = /[‐‑‒–—―−]/gu;
const waves = /[〜～]/gu;

/**
 * The one way in which index and query see a text: NFKC (「ＬＧＷＡＮ」「ｻｰﾊﾞ」「①」 are 「lgwan」「サーバ」「1」), lower case, one kind of dash and
 * of wave. What is shown is never folded.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(dashes, '-').replace(waves, '~');
}

/** 「、」 and 「。」: what stands on both sides of one is no phrase. */
export const PAUSE = '、';
const seen = new RegExp(`[\\p{Alphabetic}\\p{N}${PAUSE}]`, 'u');

/**
 * The characters of a text that are searched: letters, digits and pauses. Other punctuation and spaces are passed over: 「平成28年 1月」 is
 * 「平成28年1月」, 「提供・移転」 is 「提供移転」.
 */
export function letters(text: string): string[] {
  return [...fold(text).replaceAll('。', PAUSE)].filter((character) => seen.test(character));
}

/** The characters of a query: a pause at either end asks for nothing. */
export function queryLetters(text: string): string[] {
  const all = letters(text);
  const from = all.findIndex((character) => character !== PAUSE);
  return from < 0 ? [] : all.slice(from, all.findLastIndex((character) => character !== PAUSE) + 1);
}

/** The letters of a text with line ends between its lines, and for each where it stands in the original. */
export interface Searchable {
  text: string;
  /** Offset in the original of each unit of `text`, and where that character of the original ends. */
  starts: number[];
  ends: number[];
}

// A base character with the marks that NFKC may join to it: か + ゙, ｶ + ﾞ.
const clusters = /.[\p{M}ﾞﾟ]*/gsu;

/** What index and query see of a text, with the way back to it. Offsets are UTF-16, as strings count. */
export function searchable(original: string): Searchable {
  const made: Searchable = { text: '', starts: [], ends: [] };
  for (const { 0: cluster, index } of original.matchAll(clusters)) {
    const shown = cluster === '\n' ? cluster : letters(cluster).join('');
    made.text += shown;
    for (let unit = 0; unit < shown.length; unit += 1) {
      made.starts.push(index);
      made.ends.push(index + cluster.length);
    }
  }
  return made;
}
