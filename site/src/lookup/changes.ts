import { readPart } from '../load/cache.ts';
import type { ChangeDay, ChangeEntry } from '../view/change-log.ts';
import { assessments, type Listed } from './assessments.ts';

/** What one document changed on one day. */
export interface ListedDay extends ChangeDay {
  item: Listed;
  /** The day where it is a full date: `2023-12-18`. */
  iso: string | undefined;
}

/** Rows on one page of all changes: short enough for an old phone. */
const ROWS_PER_PAGE = 40;

/** Changes by day, newest first; rows of a day in the order of the document. */
export function daysOf(item: Listed): ListedDay[] {
  return readPart(item.digest, 'days').map((day) => ({ ...day, item, iso: isoOf(day.sort) }));
}

function isoOf(sort: string): string | undefined {
  return sort === '' || sort.endsWith('-00') ? undefined : sort;
}

/** All days of all documents, newest first; found once a build. */
export const changeDays: readonly ListedDay[] = assessments
  .filter(({ counts }) => counts.changes > 0)
  .flatMap(daysOf)
  .sort((a, b) => b.sort.localeCompare(a.sort) || a.item.id.localeCompare(b.item.id));

/** The same in pages; a day of one document stays whole. */
export const changePages: readonly (readonly ListedDay[])[] = pages();

function pages(): ListedDay[][] {
  const all: ListedDay[][] = [[]];
  let rows = 0;
  for (const day of changeDays) {
    if (rows > 0 && rows + day.ids.length > ROWS_PER_PAGE) {
      all.push([]);
      rows = 0;
    }
    all.at(-1)?.push(day);
    rows += day.ids.length;
  }
  return all;
}

/** The rows of a day, in the order of the document. */
export function entriesOf({ item, sort }: ListedDay): ChangeEntry[] {
  return readPart(item.digest, `rows-${sort}`);
}
