import { readDate } from '@tsumabiraka/assessment';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** A printed date, with the same day in the Gregorian calendar beside it: 令和6年2月5日（2024-02-05）. */
export function printedDate(printed: string): ElementContent[] {
  const read = readDate(printed);
  if (!read?.possible || /^\d{4}年/.test(printed)) return [{ type: 'text', value: printed }];
  const month = read.month === undefined ? '' : `${read.month}月`;
  const other = read.iso ?? `${read.year}年${month}`;
  const dateTime =
    read.iso ?? (read.month === undefined ? String(read.year) : `${read.year}-${String(read.month).padStart(2, '0')}`);
  return [{ type: 'text', value: `${printed}（` }, h('time', { dateTime }, other), { type: 'text', value: '）' }];
}
