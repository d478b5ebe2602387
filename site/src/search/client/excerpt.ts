import { queryLetters, searchable } from '../fold.ts';

/** A piece of an excerpt; `marked` where it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** About three lines on a wide screen. */
const LENGTH = 150;
/** How much stands before the first mark. */
const LEAD = 40;

interface Range {
  start: number;
  end: number;
}

/** The part of a text with most of what was looked for, in the document's own letters. */
export function excerpt(text: string, marks: readonly string[]): Piece[] {
  const ranges = rangesOf(text, marks);
  const { start, end } = windowOf(text, ranges);
  const pieces: Piece[] = start > 0 ? [{ text: '…', marked: false }] : [];
  let at = start;
  for (const range of ranges.filter((range) => range.start >= start && range.end <= end)) {
    pieces.push(
      { text: text.slice(at, range.start), marked: false },
      { text: text.slice(range.start, range.end), marked: true },
    );
    at = range.end;
  }
  pieces.push({ text: text.slice(at, end), marked: false }, { text: end < text.length ? '…' : '', marked: false });
  return pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(/\s+/gu, ' ') }))
    .filter((piece) => piece.text !== '');
}

/** Where the marks stand in the text; those that touch are one. */
function rangesOf(text: string, marks: readonly string[]): Range[] {
  const { text: seen, starts, ends } = searchable(text);
  const found: Range[] = [];
  for (const word of new Set(marks.map((mark) => queryLetters(mark).join('')))) {
    for (let at = seen.indexOf(word); at >= 0 && word !== ''; at = seen.indexOf(word, at + word.length)) {
      found.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? 0 });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const joined: Range[] = [];
  for (const range of found) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

/** The stretch that holds the most marked letters. */
function windowOf(text: string, ranges: readonly Range[]): Range {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  const marked = (from: number) =>
    ranges
      .filter(({ start, end }) => start >= from && end <= from + LENGTH)
      .reduce((sum, { start, end }) => sum + end - start, 0);
  const starts = ranges.map(({ start }) => Math.max(0, start - LEAD));
  const best = starts.reduce((kept, from) => (marked(from) > marked(kept) ? from : kept), starts[0] ?? 0);
  const line = text.lastIndexOf('\n', best + LEAD) + 1;
  const start = Math.min(line > best - LEAD ? line : best, text.length - LENGTH);
  return { start, end: start + LENGTH };
}
