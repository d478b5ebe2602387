import type { TextRun } from '@tsumabiraka/pdf';
import { type Grid, gridCell } from './grid.ts';
import { cluster } from './lines.ts';
import { cutBefore } from './split.ts';

/** A gap this wide, in letters, may part two columns. */
const GAP = 0.4;
/** Text this near to the left edge, in points, is that of the first column. */
const INDENT = 24;
const SAME_START = 2.5;
/** Share of the rows with gaps in which a column has to begin at the same place. */
const SHARE = 0.5;

/**
 * A table that has only horizontal rules gets its columns from the text: a column begins where, text begins at one place in most rows that have more than one.
 * Options that stand in columns of their own do so in few rows only.
 */
export function alignColumns(grid: Grid, runs: readonly TextRun[]): Grid {
  if (grid.xs.length !== 2) return grid;
  const rows = grid.ys
    .slice(1)
    .map((bottom, row) => runs.filter((run) => within(run, grid.ys[row] ?? 0, bottom, grid)));
  const starts = rows.map((row) => startsOf(row, grid.x + INDENT));
  const gapped = starts.filter((places) => places.length > 0).length;
  const edges = cluster(starts.flat(), (place) => place, SAME_START)
    .filter((group) => group.length >= gapped * SHARE)
    .map((group) => Math.min(...group) - 1);
  if (edges.length === 0) return grid;
  const xs = [grid.x, ...edges, grid.x + grid.width];
  const cells = rows.flatMap((texts, row) => cellsOf(xs, grid.ys, row, texts));
  return { ...grid, xs, cells };
}

const within = (run: TextRun, top: number, bottom: number, grid: Grid) => {
  const middle = run.y - run.size * 0.35;
  return middle >= top && middle < bottom && run.x >= grid.x - 1 && run.x < grid.x + grid.width;
};

/** Where text begins, at the head of a line or behind a gap; each place once. */
function startsOf(runs: readonly TextRun[], from: number): number[] {
  const starts: number[] = [];
  for (const line of cluster(runs, (run) => run.y, 4)) {
    const ordered = line.toSorted((a, b) => a.x - b.x);
    for (const [index, run] of ordered.entries()) {
      const before = ordered[index - 1];
      if (run.x > from && (!before || run.x - before.x - before.width > run.size * GAP)) starts.push(run.x);
    }
  }
  return cluster(starts, (place) => place, SAME_START).map((group) => Math.min(...group));
}

/** The cells of one row: parted at each edge that no text crosses. */
function cellsOf(xs: readonly number[], ys: readonly number[], row: number, runs: readonly TextRun[]) {
  const crossed = (x: number) =>
    runs.some((run) => run.x < x - 1 && run.x + run.width > x + 2 && cutBefore(run, x) === undefined);
  const used = runs.some((run) => run.x >= (xs[1] ?? 0) - 1);
  const cuts = [0, ...xs.slice(1, -1).flatMap((x, index) => (used && !crossed(x) ? [index + 1] : [])), xs.length - 1];
  return cuts.slice(1).map((end, index) => {
    const column = cuts[index] ?? 0;
    return gridCell(xs, ys, { row, rows: 1, column, columns: end - column });
  });
}
