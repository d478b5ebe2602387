/**
 * What documents print where there is no answer. The mark is kept as printed.
 * 「—」 also stands for a cell that is printed empty (packages/markdown/README.md, decisions).
 */
export const EMPTY = '—';

const marks = new Set(['—', '-', '－', '―', 'ー', '‐', '–', '−', '―', 'なし', '無し', '特になし', '該当なし']);

/** Whether the whole answer is a mark that says "no answer" (seeds/: 「—」「-」「なし」). */
export function isEmptyMark(text: string): boolean {
  return marks.has(text);
}
