import type { Cell, Row } from '../rows.ts';
import { type Merge, writeReference } from './reference.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/**
 * The rows of a sheet. A merged cell stands in its first row and covers the others. Of empty cells, one stands before and one behind the texts of a row that
 * does not reach from edge to edge: a text alone at the left is a label without an answer, one at the right an answer without a label.
 * @param table Number of the first table; the sheet is one.
 */
export function rowsOfSheet(sheet: Sheet, name: string, table: number): Row[] {
  const merges = new Map(sheet.merges.map((merge) => [merge.row * WIDTH + merge.column, merge]));
  const visible = sheet.cells.filter((cell) => isVisible(cell, merges.get(cell.row * WIDTH + cell.column), sheet));
  const left = visible.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const rows = new Map<number, Cell[]>();
  for (const cell of visible) {
    const { rows: height, columns } = merges.get(cell.row * WIDTH + cell.column) ?? { rows: 1, columns: 1 };
    const place = { sheet: name, cell: writeReference(cell) };
    const lines = cell.text.split(/\r\n|[\n\r\v]/u).filter((line) => line.trim() !== '');
    const cells = rows.get(cell.row) ?? [];
    rows.set(cell.row, cells);
    cells.push({ lines, place, column: cell.column, columns, rows: height });
  }
  const end = [...rows.values()].flat().reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      cells.sort((a, b) => a.column - b.column);
      const [first, last] = [cells[0], cells.at(-1)];
      const empty = (column: number): Cell[] => [
        { lines: [], place: { sheet: name, cell: writeReference({ row, column }) }, column, columns: 1, rows: 1 },
      ];
      const before = first && first.column > left && !isCovered(sheet.merges, row, left) ? empty(left) : [];
      const behind = last && last.column + last.columns < end ? empty(end - 1) : [];
      return { table, cells: [...before, ...cells, ...behind] };
    });
}

/** Columns of a sheet: keys of cells are row by row. */
const WIDTH = 16_384;

/** Cells in hidden rows and columns are not shown; a merged one is, where any part of it is. */
function isVisible(cell: SheetCell, merge: Merge | undefined, { hiddenRows, hiddenColumns }: Sheet): boolean {
  const { rows = 1, columns = 1 } = merge ?? {};
  const shows = (from: number, length: number, hidden: ReadonlySet<number>) => {
    for (let at = from; at < from + length; at++) if (!hidden.has(at)) return true;
    return false;
  };
  return shows(cell.row, rows, hiddenRows) && shows(cell.column, columns, hiddenColumns);
}

const isCovered = (merges: readonly Merge[], row: number, column: number): boolean =>
  merges.some(
    (merge) =>
      row > merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );

/** Texts that a sheet holds and does not show. */
export function hiddenCells(sheet: Sheet): SheetCell[] {
  const merges = new Map(sheet.merges.map((merge) => [merge.row * WIDTH + merge.column, merge]));
  return sheet.cells.filter((cell) => !isVisible(cell, merges.get(cell.row * WIDTH + cell.column), sheet));
}
