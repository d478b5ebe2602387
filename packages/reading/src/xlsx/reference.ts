/** A cell by row and column, from 0. */
export interface CellAt {
  row: number;
  column: number;
}

/** Cells that are one. */
export interface Merge extends CellAt {
  rows: number;
  columns: number;
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;

/** 「B12」→ row 11, column 1; undefined for anything else. */
export function readReference(text: string): CellAt | undefined {
  const [, letters, digits] = REFERENCE.exec(text) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Row and column → 「B12」. */
export function writeReference({ row, column }: CellAt): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** 「B12:D14」→ the cells it covers. */
export function readRange(text: string): Merge | undefined {
  const [from, to] = text.split(':').map(readReference);
  if (!from || !to || to.row < from.row || to.column < from.column) return undefined;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
