import { EMPTY } from '@tsumabiraka/assessment';

const COUNT = /[(（]\s*([\d０-９][\d０-９,，]*)\s*[)）]\s*件|([\d０-９][\d０-９,，]*)\s*件?/u;

/** The number in 「( 7 ) 件」. */
export function readCount(lines: readonly string[]) {
  const found = COUNT.exec(lines.join(' '));
  const digits = found?.[1] ?? found?.[2];
  if (digits === undefined) return { kind: 'count' as const, mark: EMPTY };
  return { kind: 'count' as const, count: Number(digits.normalize('NFKC').replace(/\D/gu, '')) };
}

/** Some texts have lost the bracket before the number. */
const PRINTED_COUNT = /(?:[(（]\s*([\d０-９]*)|(?<=\s)([\d０-９]+))\s*[)）]\s*件/gu;

/** Takes 「( 7 ) 件」 out of a text: the rest of it, and what stood in the brackets. */
export function takeCounts(text: string): { rest: string; counts: string[] } {
  const counts = [...text.matchAll(PRINTED_COUNT)].map((match) => match[1] ?? match[2] ?? '');
  return { rest: text.replace(PRINTED_COUNT, ' '), counts };
}
