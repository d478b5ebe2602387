import type { Box } from '@tsumabiraka/pdf';
import { holds } from './geometry.ts';
import { cluster, type Line, SAME_LINE } from './lines.ts';

/** A cell of a ruled table: its place, and the rows and columns of the table that it covers. */
export interface GridCell extends Box {
  row: number;
  rows: number;
  column: number;
  columns: number;
}

/** A ruled table on one page. */
export interface Grid extends Box {
  cells: readonly GridCell[];
  /** Edges of the columns and rows. */
  xs: readonly number[];
  ys: readonly number[];
  /** Where the pieces of most rules across meet: edges of columns without a rule down. */
  joints: readonly number[];
  /** Whether a rule is drawn along the upper and the lower edge. */
  ruledAbove: boolean;
  ruledBelow: boolean;
  /** It has no rules, only a colour in every other row. */
  striped?: true;
}

/** How near two lines end to belong to one table. */
const TOUCH = 4;
const SAME_EDGE = 3;

/**
 * The tables that the lines of a page draw. A frame around tables is none, nor are a table within a cell and a single line.
 * @param headings Where headings stand, from the top: they part tables that no line connects.
 */
export function gridsOf(
  lines: { across: readonly Line[]; down: readonly Line[] },
  headings: readonly number[] = [],
): Grid[] {
  const grids = connected(lines, headings).flatMap((part) => gridOf(part.across, part.down) ?? []);
  const contains = (outer: Grid, inner: Grid) => outer !== inner && holds(outer, inner, TOUCH);
  const frames = grids.filter((grid) => grid.cells.length === 1 && grids.some((other) => contains(grid, other)));
  const tables = grids.filter((grid) => !frames.includes(grid));
  return tables.filter((grid) => !tables.some((other) => contains(other, grid)));
}

interface Part {
  across: Line[];
  down: Line[];
}

/** Lines that touch or cross, directly or through others. */
function connected(
  { across, down }: { across: readonly Line[]; down: readonly Line[] },
  headings: readonly number[],
): Part[] {
  const parts = new Disjoint(across.length + down.length);
  const within = (at: number, { from, to }: Line) => at >= from - TOUCH && at <= to + TOUCH;
  for (const [i, horizontal] of across.entries()) {
    for (const [j, vertical] of down.entries()) {
      if (within(vertical.at, horizontal) && within(horizontal.at, vertical)) parts.unite(i, across.length + j);
    }
  }
  uniteAligned(across, down, (a, b) => parts.unite(a, b), headings);
  uniteAligned(down, across, (a, b) => parts.unite(across.length + a, across.length + b));
  const found = new Map<number, Part>();
  const partOf = (index: number) => {
    const root = parts.find(index);
    const part = found.get(root) ?? { across: [], down: [] };
    found.set(root, part);
    return part;
  };
  for (const [i, line] of across.entries()) partOf(i).across.push(line);
  for (const [j, line] of down.entries()) partOf(across.length + j).down.push(line);
  return [...found.values()];
}

/**
 * Lines side by side with the same ends are one table though no line crosses them: rows without vertical rules, and what a page break leaves of a row
 * without outer border. Edges of boxes are not: a box stands alone.
 */
function uniteAligned(
  lines: readonly Line[],
  crossing: readonly Line[],
  unite: (a: number, b: number) => void,
  headings: readonly number[] = [],
): void {
  const isEdgeOfBox = ({ at, from, to }: Line) =>
    crossing.some(
      (side) => (near(side.at, from) || near(side.at, to)) && side.from < at + TOUCH && side.to > at - TOUCH,
    );
  const order = [...lines.entries()].sort(([, a], [, b]) => a.at - b.at);
  for (const [position, [index, line]] of order.entries()) {
    const [nextIndex, next] = order[position + 1] ?? [];
    if (!next || nextIndex === undefined || isEdgeOfBox(line) || isEdgeOfBox(next)) continue;
    const parted =
      crossing.some((other) => other.from < next.at - TOUCH && other.to > line.at + TOUCH) ||
      headings.some((y) => y > line.at && y < next.at);
    if (near(line.from, next.from) && near(line.to, next.to) && !parted) unite(index, nextIndex);
  }
}

const near = (a: number, b: number) => Math.abs(a - b) < TOUCH;

function gridOf(across: readonly Line[], down: readonly Line[]): Grid | undefined {
  if (across.length < 2 && down.length < 2) return undefined;
  const xs = edges(down, across);
  const ys = edges(across, down);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1) return undefined;
  const [left, top] = [xs[0] ?? 0, ys[0] ?? 0];
  const [right, bottom] = [xs[columns] ?? 0, ys[rows] ?? 0];
  return {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    cells: cellsOf(xs, ys, across, down),
    xs,
    ys,
    joints: jointsOf(across),
    ruledAbove: covered(across, top, left, right),
    ruledBelow: covered(across, bottom, left, right),
  };
}

/** Places where the pieces of at least half of the lines meet. */
function jointsOf(lines: readonly Line[]): number[] {
  return cluster(
    lines.flatMap(({ joints }) => joints),
    (joint) => joint,
    SAME_EDGE,
  ).flatMap((group) => (group.length * 2 >= lines.length ? group.reduce((sum, at) => sum + at, 0) / group.length : []));
}

/** Where lines run, and where others end with none of them near. */
function edges(lines: readonly Line[], others: readonly Line[]): number[] {
  const places = lines.map(({ at }) => at);
  const ends = others.flatMap(({ from, to }) => [from, to]);
  const loose = ends.filter((end) => !places.some((place) => Math.abs(place - end) <= SAME_LINE));
  return cluster([...places, ...loose], (place) => place, SAME_EDGE).map(
    (group) => group.reduce((sum, place) => sum + place, 0) / group.length,
  );
}

/** Whether lines run along most of an edge. */
function covered(lines: readonly Line[], at: number, from: number, to: number): boolean {
  let length = 0;
  for (const line of lines) {
    if (Math.abs(line.at - at) > SAME_EDGE) continue;
    length += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
  }
  return length >= (to - from) * 0.6;
}

/** Elementary cells, made one where no line parts them. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Line[],
  down: readonly Line[],
): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const areas = new Disjoint(columns * rows);
  for (let index = 0; index < columns * rows; index++) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const [x1, x2, y1, y2] = [xs[column] ?? 0, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0];
    if (column + 1 < columns && !covered(down, x2, y1, y2)) areas.unite(index, index + 1);
    if (row + 1 < rows && !covered(across, y2, x1, x2)) areas.unite(index, index + columns);
  }
  const groups = Map.groupBy(Array(columns * rows).keys(), (index) => areas.find(index));
  return [...groups.values()].map((indices) => {
    const [top, bottom] = bounds(indices.map((index) => Math.floor(index / columns)));
    const [left, right] = bounds(indices.map((index) => index % columns));
    return gridCell(xs, ys, { row: top, rows: bottom - top + 1, column: left, columns: right - left + 1 });
  });
}

const bounds = (numbers: readonly number[]): [number, number] => [Math.min(...numbers), Math.max(...numbers)];

/** A cell with its place. */
export function gridCell(
  xs: readonly number[],
  ys: readonly number[],
  span: Pick<GridCell, 'row' | 'rows' | 'column' | 'columns'>,
): GridCell {
  const [x, y] = [xs[span.column] ?? 0, ys[span.row] ?? 0];
  const [right, bottom] = [xs[span.column + span.columns] ?? 0, ys[span.row + span.rows] ?? 0];
  return { ...span, x, y, width: right - x, height: bottom - y };
}

/** Disjoint sets of the numbers below `size`. */
class Disjoint {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    this.#parent[index] = root;
    return root;
  }

  unite(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    this.#parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
