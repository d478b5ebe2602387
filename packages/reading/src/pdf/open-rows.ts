import type { TextRun } from '@tsumabiraka/pdf';
import { type Grid, gridCell } from './grid.ts';
import { cluster, type Line } from './lines.ts';

/** Fewer columns may be a label and its answer, which goes on as text. */
const FEWEST_COLUMNS = 3;
/** Lines of one table are no further apart, in letters. */
const PITCH = 3;
const SAME_BASELINE = 4;
const NEAR = 4;
/** Room above and below a line, in letters and in points. */
const ABOVE = 1;
const BELOW = 3;

/**
 * Rows of a table that no rule closes, because a page break cuts them: text above or below it, or at the head of a page without any table, that keeps to the
 * columns of the table there or of the page before.
 * @param runs Text outside of all tables, without running titles.
 * @param headings Where headings stand, from the top: no table goes on behind one.
 */
export function withOpenRows(
  grids: readonly Grid[],
  before: Grid | undefined,
  across: readonly Line[],
  runs: readonly TextRun[],
  headings: readonly number[],
): Grid[] {
  const outside = (run: TextRun) => !grids.some(({ y, height }) => run.y > y && run.y - run.size < y + height);
  const lines = cluster(runs.filter(outside), (run) => run.y, SAME_BASELINE);
  const isHeading = (line: readonly TextRun[]) => line.some(({ y, size }) => headings.includes(y - size / 2));
  const walls = grids.flatMap(({ y, height }) => [y, y + height]);
  /** All lines from a place on, where they follow each other closely and none is a heading. */
  const rest = (outer: readonly TextRun[][], from: number) => {
    const near = chain(outer, from, walls);
    return near.length < outer.length || near.some(isHeading) ? [] : near;
  };
  const extended = grids.map((grid) => {
    const bottom = grid.y + grid.height;
    const above = before ? rest(lines.filter((line) => yOf(line) < grid.y).reverse(), grid.y) : [];
    const next = grids.filter(({ y }) => y > bottom).sort((a, b) => a.y - b.y)[0];
    const end = next?.y ?? Number.POSITIVE_INFINITY;
    const below = next && !sameEnds(grid, next) ? [] : lines.filter((line) => yOf(line) > bottom && yOf(line) < end);
    return open(open(grid, above, across), rest(below, bottom), across);
  });
  const [head] = lines;
  if (!head || !before || extended.some(({ y }) => y < yOf(head))) return extended;
  const loose = chain(lines, yOf(head), walls);
  const body = loose.some(isHeading) ? [] : loose;
  const top = yOf(head) - (head[0]?.size ?? 0) * ABOVE;
  const bare: Grid = { ...before, y: top, height: 0, ys: [top], cells: [], ruledAbove: false, ruledBelow: false };
  const added = open(bare, body, across);
  return added === bare ? extended : [...extended, added];
}

const sameEnds = (a: Grid, b: Grid) => Math.abs(a.x - b.x) < NEAR && Math.abs(a.x + a.width - b.x - b.width) < NEAR;
const yOf = (line: readonly TextRun[]) => line[0]?.y ?? 0;

/** Lines that follow each other closely from a place on, until something else stands between. */
function chain(lines: readonly TextRun[][], from: number, walls: readonly number[]): TextRun[][] {
  const near: TextRun[][] = [];
  let last = from;
  for (const line of lines) {
    const [low, high] = [Math.min(last, yOf(line)), Math.max(last, yOf(line))];
    if (high - low > (line[0]?.size ?? 0) * PITCH || walls.some((wall) => wall > low + 1 && wall < high - 1)) break;
    near.push(line);
    last = yOf(line);
  }
  return near;
}

/** A table with the rows that lines outside of it make, where these keep to its columns. */
function open(grid: Grid, lines: readonly TextRun[][], across: readonly Line[]): Grid {
  const { xs, ys } = grid;
  if (xs.length <= FEWEST_COLUMNS || lines.length === 0 || !keepTo(xs, lines)) return grid;
  const runs = lines.flat();
  const top = Math.min(...runs.map((run) => run.y - run.size * ABOVE));
  const bottom = Math.max(...runs.map((run) => run.y + BELOW));
  const right = grid.x + grid.width;
  const between = across.filter(
    ({ at, from, to }) => at > top && at < bottom && Math.abs(from - grid.x) < NEAR && Math.abs(to - right) < NEAR,
  );
  const [first = top, last = top] = [ys[0], ys.at(-1)];
  const isAbove = bottom < first + NEAR && ys.length > 1;
  const added = [isAbove ? top : bottom, ...between.map(({ at }) => at)].sort((a, b) => a - b);
  const all = isAbove ? [...added, ...ys] : [...ys, ...added];
  const shift = isAbove ? added.length : 0;
  const rows = added.map((_, index) => (isAbove ? index : Math.max(0, ys.length - 1) + index));
  const cells = rows.flatMap((row) =>
    xs.slice(1).map((_, column) => gridCell(xs, all, { row, rows: 1, column, columns: 1 })),
  );
  return {
    ...grid,
    y: Math.min(top, first),
    height: Math.max(bottom, last) - Math.min(top, first),
    ys: all,
    cells: [...grid.cells.map((cell) => ({ ...cell, row: cell.row + shift })), ...cells],
    ruledAbove: isAbove ? false : grid.ruledAbove,
    ruledBelow: isAbove ? grid.ruledBelow : false,
  };
}

/** Whether no text crosses the edge of a column, and some line has text in two columns, or all of it is in one that is not the first. */
function keepTo(xs: readonly number[], lines: readonly TextRun[][]): boolean {
  const inner = xs.slice(1, -1);
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const columnOf = (x: number) => inner.findLastIndex((edge) => edge <= x + 2) + 1;
  const used = lines.map((line) => new Set(line.map(({ x }) => columnOf(x))));
  const isWithin = lines.every((line) =>
    line.every(
      ({ x, width }) =>
        x > left - NEAR && x + width < right + NEAR && !inner.some((edge) => x < edge - 2 && x + width > edge + NEAR),
    ),
  );
  return isWithin && (used.some((columns) => columns.size > 1) || used.every((columns) => !columns.has(0)));
}
