const dashes = /[‐‑‒–—―−]/gu;
const waves = /[〜～]/gu;

/**
 * The one way in which index and query see a text: NFKC (「ＬＧＷＡＮ」「ｻｰﾊﾞ」「①」 are 「lgwan」「サーバ」「1」), lower case, one kind of dash and
 * of wave. What is shown is never folded.
 */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(dashes, '-').replace(waves, '~');
}

const letter = /[\p{Alphabetic}\p{N}]/u;

/** The characters of a text that are searched: letters and digits. Punctuation and spaces are passed over: 「平成28年 1月」 is 「平成28年1月」. */
export function letters(text: string): string[] {
  return [...fold(text)].filter((character) => letter.test(character));
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
    const seen = cluster === '\n' ? cluster : letters(cluster).join('');
    made.text += seen;
    for (let unit = 0; unit < seen.length; unit += 1) {
      made.starts.push(index);
      made.ends.push(index + cluster.length);
    }
  }
  return made;
}
