import type { TextRun } from '@tsumabiraka/pdf';
import { type Grid, gridCell } from './grid.ts';

/** Room between text and the edge of its cell. */
const PADDING = 3;

/**
 * A table without outer border that a page break cut in two has, on the second page, nothing but its inner vertical rules: text beside them belongs to
 * its first and last column.
 */
export function widen(grid: Grid, runs: readonly TextRun[]): Grid {
  if (grid.ruledAbove || grid.ruledBelow || grid.ys.length > 2) return grid;
  const beside = runs.filter((run) => run.y > grid.y && run.y - run.size < grid.y + grid.height);
  const left = Math.min(...beside.map((run) => run.x - PADDING));
  const right = Math.max(...beside.map((run) => run.x + run.width + PADDING));
  const xs = [
    ...(left < grid.x - PADDING ? [left] : []),
    ...grid.xs,
    ...(right > grid.x + grid.width + PADDING ? [right] : []),
  ];
  if (xs.length === grid.xs.length) return grid;
  const [x = 0] = xs;
  const cells = xs.slice(1).map((_, column) => gridCell(xs, grid.ys, { row: 0, rows: 1, column, columns: 1 }));
  return { ...grid, x, width: (xs.at(-1) ?? 0) - x, xs, cells };
}
