import { assessments, type Listed } from './assessments.ts';

/** Comparisons that are made beforehand, for readers without JavaScript. Each is as large as both documents, so their number is bounded. */
const MOST = 60;

export interface Pair {
  a: Listed;
  b: Listed;
  page: string;
}

/**
 * Pairs of the same subject first, newest first, then pairs of the same form, then any: a site of a few assessments has them all, a portal
 * those that are nearest to the question 「となりの市ではどうか」.
 */
export const pairs: readonly Pair[] = candidates();

function candidates(): Pair[] {
  const found: { pair: Pair; rank: number }[] = [];
  // A bound on both loops: no more of the newest are looked at than could ever be shown.
  const newest = assessments.slice(0, MOST * 2);
  for (const [index, a] of newest.entries()) {
    for (const b of newest.slice(index + 1)) {
      const sameSubject = a.subjects.some((subject) => b.subjects.includes(subject));
      const rank = (sameSubject ? 0 : 2) + (a.form === b.form ? 0 : 1);
      found.push({ pair: { a, b, page: `/compare/${a.id}/${b.id}/` }, rank });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ pair }) => pair);
}
