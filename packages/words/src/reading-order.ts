import { toHiragana } from './ruby.ts';
import type { Word } from './schema/word.ts';

/** A row of the 五十音, with the words whose reading begins in it. */
export interface KanaRow {
  /** あ, か, さ … わ. */
  row: string;
  words: Word[];
}

/** Each row, with the first kana that belongs to it: a small one, where there is one. */
const ROWS = ['あぁ', 'かか', 'ささ', 'たた', 'なな', 'はは', 'まま', 'やゃ', 'らら', 'わゎ'].map((pair) => ({
  row: pair.charAt(0),
  first: pair.charAt(1),
}));

const collator = new Intl.Collator('ja');

/** Words in the order of their readings (五十音順), by row; rows without words are left out. */
export function byReading(words: Iterable<Word>): KanaRow[] {
  const sorted = Array.from(words, (word) => ({ word, reading: toHiragana(word.reading) }));
  sorted.sort((a, b) => collator.compare(a.reading, b.reading));
  return ROWS.map(({ row, first }, index) => {
    const next = ROWS[index + 1]?.first ?? '\uffff';
    return { row, words: sorted.filter(({ reading }) => reading >= first && reading < next).map(({ word }) => word) };
  }).filter((row) => row.words.length > 0);
}
