import type { Row } from '../rows.ts';

const STRIPED = '罫線がなく色の縞だけの表なので、行や欄の区切りを取り違えているかもしれません。';
const UNRULED = '表の罫線がほとんど見当たらないので、行や欄の区切りを取り違えているかもしれません。';
/** Share of the letters outside of tables, from which on the tables themselves were not seen: in documents with rules it is a quarter at most. */
const MOSTLY = 0.5;

/** Doubts all rows of a document in which nobody can be sure where one ends: without rules, or with stripes of colour in their place. */
export function doubtedWhole(rows: readonly Row[], isStriped: boolean): readonly Row[] {
  const reason = isStriped ? STRIPED : isUnruled(rows) ? UNRULED : undefined;
  if (reason === undefined) return rows;
  return rows.map(({ cells, ...row }) => ({
    ...row,
    cells: cells.map((cell) => ({ ...cell, doubts: [...(cell.doubts ?? []), reason] })),
  }));
}

function isUnruled(rows: readonly Row[]): boolean {
  const lettersOf = (part: readonly Row[]) =>
    part.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines)).reduce((sum, line) => sum + line.length, 0);
  return lettersOf(rows.filter(({ table }) => table === undefined)) > lettersOf(rows) * MOSTLY;
}
