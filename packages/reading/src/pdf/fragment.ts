import type { Box, Page, Rule, TextRun } from '@tsumabiraka/pdf';
import { alignColumns } from './align.ts';
import { linesOfCell } from './blocks.ts';
import { colouredCells } from './coloured.ts';
import { middleHeight, near, sidesOf } from './geometry.ts';
import { type Grid, type GridCell, gridsOf } from './grid.ts';
import { cluster, linesOf } from './lines.ts';
import { withLostRules } from './lost-rules.ts';
import { withOpenRows } from './open-rows.ts';
import { splitAtRules } from './split.ts';
import { rulesOfStripes } from './stripes.ts';
import { closedUp, isSetApart, type PrintedLine, printedLine } from './text.ts';
import { usualSize } from './watermark.ts';
import { widen } from './widen.ts';

/** A cell as it stands on one page. */
export interface PrintedCell extends GridCell {
  lines: PrintedLine[];
}

/** Part of a table on one page, as rows of cells. */
export interface TablePart {
  kind: 'table';
  page: number;
  y: number;
  bottom: number;
  grid: Grid;
  rows: PrintedCell[][];
}

/** Text outside of tables: pieces of one baseline, parted where a wide gap makes columns. */
export interface FreeLine {
  kind: 'line';
  page: number;
  y: number;
  bottom: number;
  pieces: PrintedLine[];
}

export type Fragment = TablePart | FreeLine;

/** Fewer areas without rules are no table, unless they begin where the columns of the page before do. */
const FEWEST_FILLS = 4;

/**
 * What a page holds, from top to bottom.
 * @param before The last table of the page before.
 * @param isRunning Whether text may be a running title or a page number: it stood at the same place on pages before.
 * @param furniture What surely is, and part of no table.
 */
export function fragmentsOf(
  page: Page,
  before?: Grid,
  isRunning: (run: TextRun) => boolean = () => false,
  furniture: ReadonlySet<TextRun> = new Set(),
): Fragment[] {
  const known = before?.xs.slice(1, -1) ?? [];
  const shown = page.runs.filter(({ cutTo }) => !cutTo);
  const headings = headingsOf(shown);
  const plain = shown.filter((run) => !headings.includes(headingAt(run)) && !isRunning(run));
  const coloured = colouredCells(page);
  const stripes = rulesOfStripes(coloured, page.rules, plain, before);
  const lines = linesOf([...rulesOf(page, coloured, known), ...(stripes ?? [])]);
  const aligned = gridsOf(lines, headings).map((grid) => alignColumns(widen(grid, shown), shown, known));
  const text = shown.filter((run) => !isRunning(run));
  const ruled = aligned.map((grid) =>
    withLostRules(grid, text, edgesOf(before ? [...aligned, before] : aligned, grid)),
  );
  const grids = withOpenRows(ruled, before, lines.across, text, headings);
  const marked = grids.map((grid) => (stripes ? { ...grid, striped: true as const } : grid));
  const byGrid = marked.map((grid) => ({ grid, locate: locator(grid), texts: new Map<GridCell, TextRun[]>() }));
  const free: TextRun[] = [];
  for (const run of page.runs) {
    const { x, y } = middleOf(run);
    const isPart = !furniture.has(run);
    const home = byGrid.find(
      ({ grid }) =>
        isPart && y >= grid.y && y <= grid.y + grid.height && x >= grid.x - 1 && firstX(run) < grid.x + grid.width,
    );
    if (!home) {
      free.push(run);
      continue;
    }
    for (const part of run.cutTo ? [run] : splitAtRules(run, (place) => home.locate(place, y))) {
      const cell = home.locate(middleOf(part).x, y);
      const texts = home.texts.get(cell) ?? [];
      texts.push(part);
      home.texts.set(cell, texts);
    }
  }
  const set = isSetApart(page.runs) ? closedUp : (runs: readonly TextRun[]) => runs;
  const parts = byGrid.map(({ grid, texts }) => tablePart(page.number, grid, (cell) => set(texts.get(cell) ?? [])));
  return [...parts, ...freeLines(page.number, set(free))].sort((a, b) => a.y - b.y);
}

/** Inner edges of columns in tables with the same ends. */
const edgesOf = (grids: readonly Grid[], { x, width }: Grid) =>
  grids.flatMap((grid) => (near(grid.x, x) && near(grid.x + grid.width, x + width) ? grid.xs.slice(1, -1) : []));

/** Where a run belongs: its middle, or what is nearest to it of the area which cuts it off: a cell, or all cells of a page. */
function middleOf(run: TextRun): { x: number; y: number } {
  const { x, width, cutTo } = run;
  const middle = { x: x + width / 2, y: middleHeight(run) };
  if (!cutTo) return middle;
  const within = (place: number, from: number, length: number) => {
    const edge = Math.min(EDGE, length / 2);
    return Math.min(Math.max(place, from + edge), from + length - edge);
  };
  return { x: within(middle.x, cutTo.x, cutTo.width), y: within(middle.y, cutTo.y, cutTo.height) };
}
/** No further from the side of its area, in points: in no cell beside it. */
const EDGE = 2;
const firstX = ({ x, cutTo }: TextRun) => cutTo?.x ?? x;

/** Headings are this much larger than the text of the page. */
const LARGER = 1.2;

/** Baselines of headings: letters larger than most of the page. */
function headingsOf(runs: readonly TextRun[]): number[] {
  const usual = usualSize(runs);
  return runs.flatMap((run) => (run.size > usual * LARGER ? [headingAt(run)] : []));
}
const headingAt = ({ size, y }: TextRun) => y - size / 2;

/** Where no rules are drawn around coloured areas, their edges are the edges of cells. */
function rulesOf(page: Page, coloured: readonly Box[], known: readonly number[]): readonly Rule[] {
  const goesOn = coloured.some(({ x }) => known.some((edge) => near(edge, x)));
  return coloured.length < FEWEST_FILLS && !goesOn ? page.rules : [...page.rules, ...coloured.flatMap(sidesOf)];
}

/** Finds the cell at a point of a grid. */
function locator(grid: Grid): (x: number, y: number) => GridCell {
  const columns = grid.xs.length - 1;
  const map = new Array<GridCell>(columns * (grid.ys.length - 1));
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      map.fill(cell, row * columns + cell.column, row * columns + cell.column + cell.columns);
    }
  }
  return (x, y) => map[interval(grid.ys, y) * columns + interval(grid.xs, x)] as GridCell;
}

/** Index of the interval between ascending edges that holds a place; the nearest for a place outside. */
function interval(edges: readonly number[], place: number): number {
  const above = edges.findIndex((edge) => edge > place);
  return Math.min(Math.max((above < 0 ? edges.length : above) - 1, 0), edges.length - 2);
}

function tablePart(page: number, grid: Grid, textsOf: (cell: GridCell) => readonly TextRun[]): TablePart {
  const rows: PrintedCell[][] = [];
  for (const group of cluster(grid.cells, (cell) => cell.row, 0)) {
    rows.push(
      group.toSorted((a, b) => a.column - b.column).map((cell) => ({ ...cell, lines: linesOfCell(textsOf(cell)) })),
    );
  }
  return { kind: 'table', page, y: grid.y, bottom: grid.y + grid.height, grid, rows };
}

/** A gap this wide, in letters, makes columns. */
const COLUMN_GAP = 2;

function freeLines(page: number, runs: readonly TextRun[]): FreeLine[] {
  if (runs.length === 0) return [];
  const size = Math.min(...runs.map((run) => run.size));
  return cluster(runs, (run) => run.y, size * 0.45).map((group) => {
    const pieces = piecesOf(group);
    const y = Math.min(...pieces.map((piece) => piece.y - piece.size));
    return { kind: 'line', page, y, bottom: Math.max(...pieces.map((piece) => piece.y)), pieces };
  });
}

function piecesOf(runs: readonly TextRun[]): PrintedLine[] {
  const ordered = runs.toSorted((a, b) => a.x - b.x);
  const groups: TextRun[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of ordered) {
    if (run.x - right > run.size * COLUMN_GAP) groups.push([]);
    groups.at(-1)?.push(run);
    right = run.x + run.width;
  }
  // Letters set far apart are a title, not columns.
  const spaced = groups.length > 2 && groups.every((group) => group.length === 1 && (group[0]?.text.length ?? 0) <= 2);
  return spaced
    ? [{ ...printedLine(ordered), text: ordered.map((run) => run.text).join('') }]
    : groups.map(printedLine);
}
