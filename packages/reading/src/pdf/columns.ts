import type { GridCell } from './grid.ts';
import { cluster } from './lines.ts';

/** Edges this near, in points, are the same column on two pages. */
export const SAME_COLUMN = 4;

/**
 * The rows of a table with its columns counted alike on all pages: the grid of a page counts those that it shows, and the rows of another table above may give it
 * edges that the next page does not have.
 */
export function countedAlike<T extends GridCell & { page: number }>(rows: readonly T[][]): T[][] {
  const cells = rows.flat();
  if (new Set(cells.map(({ page }) => page)).size < 2) return [...rows];
  const edges = cluster(
    cells.flatMap(({ x, width }) => [x, x + width]),
    (edge) => edge,
    SAME_COLUMN,
  ).map((group) => group.at(-1) ?? 0);
  const at = (edge: number) => edges.findIndex((last) => edge <= last);
  const counted = (cell: T): T => ({
    ...cell,
    column: at(cell.x),
    columns: Math.max(1, at(cell.x + cell.width) - at(cell.x)),
  });
  return rows.map((row) => row.map(counted));
}
