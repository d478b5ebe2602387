import type { TextRun } from '@tsumabiraka/pdf';
import { isWithin } from './geometry.ts';
import { type Grid, gridCell } from './grid.ts';
import { cluster } from './lines.ts';
import { cutBefore } from './split.ts';

/** A gap this wide, in letters, may part two columns. */
const GAP = 0.4;
/** Lines of one text are no further apart, in letters. */
const LINE_HEIGHT = 2;
/** One gap of a column at least is this wide. */
const WIDE = 1.2;
/** Text this near to the left edge, in points, is that of the first column. */
const INDENT = 24;
const SAME_START = 2.5;
/** A table of so many columns has them where its rules are pieced together, whatever its text does. */
const MANY = 4;
/** Share of the rows with gaps in which a column has to begin at the same place. */
const SHARE = 0.5;

/**
 * A table that has only horizontal rules gets its columns from the text: a column begins where, text begins at one place in most rows that have more than one.
 * Options that stand in columns of their own do so in few rows only.
 * @param known Edges of the columns on the page before; they hold where text begins there, however narrow the gap.
 */
export function alignColumns(grid: Grid, runs: readonly TextRun[], known: readonly number[] = []): Grid {
  if (grid.xs.length !== 2) return grid;
  const rows = grid.ys
    .slice(1)
    .map((bottom, row) => runs.filter((run) => isWithin(run, grid.ys[row] ?? 0, bottom, grid)));
  const starts = rows.map((row) => startsOf(row, grid.x + INDENT));
  const gapped = starts.filter((places) => places.length > 0).length;
  const own = cluster(starts.flat(), ({ x }) => x, SAME_START)
    .filter((group) => group.length >= gapped * SHARE && group.some(({ wide }) => wide))
    .map((group) => Math.min(...group.map(({ x }) => x)) - 1);
  const begins = (edge: number) => (texts: readonly TextRun[]) =>
    texts.some(
      (run) =>
        Math.abs(run.x - edge - 1) < SAME_START &&
        !texts.some((before) => numbers(before, run) || adjoins(before, run)),
    );
  const kept = known.filter((edge) => rows.filter(begins(edge)).length >= Math.max(1, gapped * SHARE));
  const byText = cluster([...own, ...kept], (edge) => edge, SAME_START * 2).map((group) => Math.min(...group));
  const edges = grid.joints.length >= MANY ? grid.joints : byText;
  if (edges.length === 0) return grid;
  const xs = [grid.x, ...edges, grid.x + grid.width];
  const ys = openEnds(grid.ys, xs, runs);
  const cells = ys.slice(1).flatMap((bottom, row) =>
    cellsOf(
      xs,
      ys,
      row,
      runs.filter((run) => isWithin(run, ys[row] ?? 0, bottom, grid)),
    ),
  );
  const [top = grid.y] = ys;
  const height = (ys.at(-1) ?? 0) - top;
  return {
    ...grid,
    xs,
    ys,
    cells,
    y: top,
    height,
    ruledAbove: top === grid.y,
    ruledBelow: ys.at(-1) === grid.ys.at(-1),
  };
}

/** Rows that a page break cut have no rule at the break: text above and below that stands in the columns is of the table. */
function openEnds(ys: readonly number[], xs: readonly number[], runs: readonly TextRun[]): number[] {
  const [top, bottom] = [ys[0] ?? 0, ys.at(-1) ?? 0];
  const inside = runs.filter((run) => run.y > top && run.y < bottom);
  // Larger letters are a heading.
  const largest = Math.max(...inside.map(({ size }) => size)) + 1;
  const plain = runs.filter(({ size }) => size < largest || inside.length === 0);
  const above = adjoining(
    plain.filter((run) => run.y < top),
    top,
    -1,
  );
  const below = adjoining(
    plain.filter((run) => run.y - run.size > bottom - 1),
    bottom,
    1,
  );
  const inColumns = (part: readonly TextRun[]) =>
    part.some((run) => xs.slice(1, -1).some((x) => Math.abs(run.x - x - 1) < SAME_START));
  return [
    ...(inColumns(above) ? [Math.min(...above.map((run) => run.y - run.size)) - 2] : []),
    ...ys,
    ...(inColumns(below) ? [Math.max(...below.map((run) => run.y)) + 4] : []),
  ];
}

/** Lines that follow each other closely from an edge on; page numbers and running titles stand further off. */
function adjoining(runs: readonly TextRun[], edge: number, direction: 1 | -1): TextRun[] {
  const lines = cluster(runs, (run) => run.y, 4).sort((a, b) => ((a[0]?.y ?? 0) - (b[0]?.y ?? 0)) * direction);
  let last = edge;
  const near: TextRun[] = [];
  for (const line of lines) {
    const [{ y, size }] = line as [TextRun];
    if (Math.abs(y - last) > size * LINE_HEIGHT) break;
    near.push(...line);
    last = y;
  }
  return near;
}

/** What stands behind the number of a list is no column. */
const LIST_NUMBER = /^[\d０-９]{1,3}[.．)）]$/u;

const numbers = (before: TextRun, run: TextRun) =>
  LIST_NUMBER.test(before.text.trim()) &&
  Math.abs(before.y - run.y) < 1 &&
  before.x < run.x &&
  run.x - before.x - before.width < run.size;

/** Less room than this between two runs, in letters: they are one text, which a change of font parted. */
const NO_ROOM = 0.1;

const adjoins = (before: TextRun, run: TextRun) =>
  Math.abs(before.y - run.y) < 1 && before.x < run.x && run.x - before.x - before.width < run.size * NO_ROOM;

interface Start {
  x: number;
  /** Behind a gap that no space between words is. */
  wide: boolean;
}

/** Where text begins, at the head of a line or behind a gap; each place once. */
function startsOf(runs: readonly TextRun[], from: number): Start[] {
  const starts: Start[] = [];
  for (const line of cluster(runs, (run) => run.y, 4)) {
    const ordered = line.toSorted((a, b) => a.x - b.x);
    for (const [index, run] of ordered.entries()) {
      const before = ordered[index - 1];
      const gap = before ? (run.x - before.x - before.width) / run.size : GAP + 0.1;
      if (run.x > from && gap > GAP && !LIST_NUMBER.test(before?.text.trim() ?? ''))
        starts.push({ x: run.x, wide: gap > WIDE });
    }
  }
  return cluster(starts, ({ x }) => x, SAME_START).map((group) => ({
    x: Math.min(...group.map(({ x }) => x)),
    wide: group.some(({ wide }) => wide),
  }));
}

/** The cells of one row: parted at each edge that no text crosses. */
function cellsOf(xs: readonly number[], ys: readonly number[], row: number, runs: readonly TextRun[]) {
  const crosses = (run: TextRun, x: number) =>
    run.x < x - 1 && run.x + run.width > x + 2 && cutBefore(run, x) === undefined;
  const goesOnAt = (run: TextRun, x: number) =>
    Math.abs(run.x - x - 1) < SAME_START && runs.some((before) => before.x < x - 1 && adjoins(before, run));
  const crossed = (x: number) => runs.some((run) => crosses(run, x) || goesOnAt(run, x));
  const used = runs.some((run) => run.x >= (xs[1] ?? 0) - 1);
  const cuts = [0, ...xs.slice(1, -1).flatMap((x, index) => (used && !crossed(x) ? [index + 1] : [])), xs.length - 1];
  return cuts.slice(1).map((end, index) => {
    const column = cuts[index] ?? 0;
    return gridCell(xs, ys, { row, rows: 1, column, columns: end - column });
  });
}
