import { type Block, EMPTY, type Item, isEmptyMark } from '@tsumabiraka/assessment';
import { tidyLine } from './tidy.ts';

type Answer<K extends Item['kind']> = Pick<Extract<Item, { kind: K }>, 'kind'> &
  Omit<Extract<Item, { kind: K }>, 'code' | 'file' | 'state' | 'reason' | 'kind'>;

/** Free text, line by line as the author wrote it; a mark of emptiness is kept as printed. */
export function readText(lines: readonly string[]): Answer<'text'> {
  const mark = emptyMark(lines);
  return mark ? { kind: 'text', mark } : { kind: 'text', text: blocksOf(lines) };
}

/** The mark of an empty answer: the printed one, or 「—」 for an empty cell; undefined for anything else. */
export function emptyMark(lines: readonly string[]): string | undefined {
  const text = lines.map(tidyLine).join('').trim();
  if (text === '') return EMPTY;
  return isEmptyMark(text) ? text : undefined;
}

/** One paragraph of lines. */
function blocksOf(lines: readonly string[]): Block[] {
  return [{ kind: 'paragraph', lines: lines.map(tidyLine).filter((line) => line !== '') }];
}

/** A date or period, as printed. */
export function readPrinted<K extends 'date' | 'period'>(kind: K, lines: readonly string[]) {
  const mark = emptyMark(lines);
  return mark ? { kind, mark } : { kind, printed: tidyLine(lines.join(' ')) };
}
