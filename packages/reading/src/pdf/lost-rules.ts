import type { Box, TextRun } from '@tsumabiraka/pdf';
import { isWithin } from './geometry.ts';
import { type Grid, type GridCell, gridCell } from './grid.ts';
import { cluster } from './lines.ts';
import { cutBefore } from './split.ts';

/** Text of one column begins at one place, in points. */
const SAME_START = 1.5;
/** Text begins no further from the edge of its column, in points. */
const MOST_PADDING = 12;
/** A gap this wide, in letters, is none between words. */
const GAP = 0.7;
/** So many texts of a column begin at one place, at least. */
const FEWEST = 2;
/** Letters that have room in a column with text, at least: what is narrower sets labels in. */
const NARROWEST = 2;
const SAME_EDGE = 4;

/**
 * A table whose rules down are lost in some rows or all: Firefox does not draw them around page breaks. A cell over several columns is parted at an edge where
 * text begins as it does in that column elsewhere, with text before it, and none crosses.
 * @param known Edges of columns in other tables of the page and of the page before: the table may have them too.
 */
export function withLostRules(grid: Grid, runs: readonly TextRun[], known: readonly number[]): Grid {
  const inside = runs.filter(isIn(grid));
  const whole = withEdges(
    grid,
    known.filter((edge) => isLost(edge, grid, inside)),
  );
  const starts = new Map(whole.xs.map((edge, column) => [column, startAt(edge, inside)]));
  const parted = whole.cells.flatMap((cell) =>
    cell.columns > 1 ? partsOf(cell, whole, starts, inside.filter(isIn(cell))) : cell,
  );
  return parted.length === grid.cells.length ? grid : { ...whole, cells: parted };
}

const isIn = (box: Box) => (run: TextRun) => isWithin(run, box.y, box.y + box.height, box);

function isLost(edge: number, { xs }: Grid, runs: readonly TextRun[]): boolean {
  if (edge < (xs[0] ?? 0) || edge > (xs.at(-1) ?? 0) || xs.some((x) => Math.abs(x - edge) < SAME_EDGE)) return false;
  const start = startAt(edge, runs);
  return start !== undefined && runs.filter((run) => begins(run, start, edge, runs)).length >= FEWEST;
}

/** Where text begins in the column behind an edge; undefined where no two texts agree. */
function startAt(edge: number, runs: readonly TextRun[]): number | undefined {
  const behind = runs.filter(({ x }) => x > edge - 1 && x < edge + MOST_PADDING);
  const [most = []] = cluster(behind, ({ x }) => x, SAME_START).sort((a, b) => b.length - a.length);
  return most.length < FEWEST ? undefined : Math.min(...most.map(({ x }) => x));
}

/** The same table with more edges of columns; no cell ends at them yet. */
function withEdges(grid: Grid, edges: readonly number[]): Grid {
  const added = cluster(edges, (edge) => edge, SAME_EDGE).flatMap((group) => group.slice(0, 1));
  const xs = [...grid.xs, ...added].sort((a, b) => a - b);
  const at = (column: number) => xs.indexOf(grid.xs[column] ?? 0);
  const cells = grid.cells.map((cell) => {
    const column = at(cell.column);
    return { ...cell, column, columns: at(cell.column + cell.columns) - column };
  });
  return { ...grid, xs, cells };
}

function partsOf(
  cell: GridCell,
  { xs, ys }: Grid,
  starts: ReadonlyMap<number, number | undefined>,
  runs: readonly TextRun[],
): GridCell[] {
  const end = cell.column + cell.columns;
  const isEdge = (column: number) => {
    const [edge, start] = [xs[column] ?? 0, starts.get(column)];
    const crosses = (run: TextRun) =>
      run.x < edge && run.x + run.width > edge + 1 && cutBefore(run, edge) === undefined;
    const goesOn = (run: TextRun) =>
      run.x >= edge - 1 && lineBefore(run, edge, runs).some((text) => gapTo(text, run) <= GAP);
    const isNarrow = (run: TextRun) => edge - cell.x < run.size * NARROWEST;
    if (start === undefined || runs.some(isNarrow) || runs.some(crosses) || runs.some(goesOn)) return false;
    return runs.some((run) => begins(run, start, edge, runs));
  };
  const inner = Array.from({ length: cell.columns - 1 }, (_, index) => cell.column + 1 + index).filter(isEdge);
  const cuts = [cell.column, ...inner, end];
  return cuts.slice(1).map((to, index) => {
    const column = cuts[index] ?? 0;
    return gridCell(xs, ys, { row: cell.row, rows: cell.rows, column, columns: to - column });
  });
}

/** Whether a run begins where a column does, beside text that stands before the edge. */
function begins(run: TextRun, start: number, edge: number, runs: readonly TextRun[]): boolean {
  if (Math.abs(run.x - start) >= SAME_START) return false;
  const before = lineBefore(run, edge, runs);
  return before.length > 0 && before.every((text) => gapTo(text, run) > GAP);
}

const lineBefore = (run: TextRun, edge: number, runs: readonly TextRun[]) =>
  runs.filter(({ x, y }) => Math.abs(y - run.y) < 1 && x < edge);

/** In letters. */
const gapTo = ({ x, width }: TextRun, run: TextRun) => (run.x - x - width) / run.size;
