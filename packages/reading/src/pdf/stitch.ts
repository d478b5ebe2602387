import { countedAlike, SAME_COLUMN } from './columns.ts';
import type { Fragment, FreeLine, PrintedCell, TablePart } from './fragment.ts';
import { isOwnRow } from './own-row.ts';

/** A cell over all pages that it covers: its printed lines, page by page. */
export interface StitchedCell extends Omit<PrintedCell, 'lines'> {
  page: number;
  parts: (PrintedCell & { page: number })[];
}

export interface StitchedTable {
  kind: 'table';
  rows: StitchedCell[][];
}

/** The change table has six columns; the rest of the form has up to four. */
const FEWEST_OF_CHANGES = 5;

/** Tables that page breaks cut are one, cells that were cut are one value, and headers that are repeated on each page go. */
export function stitch(pages: readonly (readonly Fragment[])[]): (StitchedTable | FreeLine)[] {
  const out: (StitchedTable | FreeLine)[] = [];
  let last: { table: StitchedTable; part: TablePart } | undefined;
  for (const [index, fragment] of pages.flatMap((fragments) => [...fragments.entries()])) {
    if (fragment.kind === 'line') {
      out.push(fragment);
      last = undefined;
      continue;
    }
    const goesOn = index === 0 && last && sameEnds(last.part, fragment);
    const table: StitchedTable = goesOn && last ? last.table : { kind: 'table', rows: [] };
    if (!goesOn) out.push(table);
    append(table, fragment, goesOn ? last?.part : undefined);
    last = { table, part: fragment };
  }
  return out.map((block) => (block.kind === 'table' ? { ...block, rows: countedAlike(block.rows) } : block));
}

/** Whether a table goes on on the next page: its outer or its inner edges are the same. */
function sameEnds(a: TablePart, b: TablePart): boolean {
  if (a.page >= b.page) return false;
  if (near(a.grid.x, b.grid.x) && near(a.grid.x + a.grid.width, b.grid.x + b.grid.width)) return true;
  const inner = b.grid.xs.slice(1, -1);
  return inner.length > 1 && inner.every((x) => a.grid.xs.some((edge) => near(edge, x)));
}
const near = (a: number, b: number) => Math.abs(a - b) < SAME_COLUMN;

function append(table: StitchedTable, part: TablePart, before: TablePart | undefined): void {
  const header = table.rows[0];
  const repeated = before && header && part.rows[0] && isHeaderAgain(header, part.rows[0]);
  const rows = repeated ? part.rows.slice(1) : part.rows;
  const [first] = rows;
  const open = table.rows.at(-1);
  const ruled = before && (before.grid.ruledBelow || (part.grid.ruledAbove && !repeated));
  const cut = before && open && first && isCut(open, first, ruled ?? true);
  if (cut) join(open, first, part.page);
  for (const row of cut ? rows.slice(1) : rows) {
    table.rows.push(
      row.map(({ lines, ...cell }) => ({ ...cell, page: part.page, parts: [{ ...cell, lines, page: part.page }] })),
    );
  }
}

/** Puts the lower half of a row under its upper half, cell by cell. */
function join(open: readonly StitchedCell[], lower: readonly PrintedCell[], page: number): void {
  for (const [index, cell] of lower.entries()) {
    const byEdge = (upper: StitchedCell) =>
      near(upper.x, cell.x) || (cell !== lower[0] && near(upper.x + upper.width, cell.x + cell.width));
    const upper = open.find(byEdge) ?? open[index] ?? open.at(-1);
    upper?.parts.splice(0, Infinity, ...shownOnce([...upper.parts, { ...cell, page }]));
  }
}

/** Without the lines that one page cuts off of a cell and another one shows; what all of them cut off stands where it would show last. */
function shownOnce<T extends PrintedCell>(parts: readonly T[]): T[] {
  const textsIn = (some: readonly T[], isHidden: boolean) =>
    some.flatMap(({ lines }) => lines.flatMap(({ text, hidden }) => (Boolean(hidden) === isHidden ? text : [])));
  const shown = textsIn(parts, false);
  return parts.map((part, index) => {
    const elsewhere = new Set([...shown, ...textsIn(parts.slice(index + 1), true)]);
    return { ...part, lines: part.lines.filter(({ text, hidden }) => !hidden || !elsewhere.has(text)) };
  });
}

/** What shows of a cell. */
const textOf = (cell: Pick<PrintedCell, 'lines'>) =>
  cell.lines.flatMap(({ text, hidden }) => (hidden ? [] : text)).join('');
const stitchedText = (cell: StitchedCell) => cell.parts.map(textOf).join('');

function isHeaderAgain(header: readonly StitchedCell[], row: readonly PrintedCell[]): boolean {
  return (
    header.length > 2 &&
    header.length === row.length &&
    header.every(
      (cell, index) => stitchedText(cell) !== '' && stitchedText(cell) === textOf(row[index] ?? { lines: [] }),
    )
  );
}

/** Whether a page break runs through a row: there is no rule at the break, or the row goes on without its label. */
function isCut(open: readonly StitchedCell[], first: readonly PrintedCell[], ruled: boolean): boolean {
  const above = (cell: PrintedCell) =>
    open.some((upper) => near(upper.x, cell.x) || near(upper.x + upper.width, cell.x + cell.width));
  // Beside a row there may be nothing where others of the page have cells.
  const lower = first.filter((cell) => cell.lines.length > 0 || above(cell));
  if (!lower.every(above)) return false;
  const [all, few] = [open.length, lower.length];
  if (few !== all && (ruled || few < 3)) return false;
  if (!ruled) return !isOwnRow(open.map(stitchedText), lower.map(textOf));
  const [label, ...rest] = lower;
  const [openLabel] = open;
  if (rest.length === 0 || !label || !openLabel) return false;
  if (textOf(label) !== '' || stitchedText(openLabel) === '') return false;
  // Without its number, a row of the form may have a label yet; in the change table all cells may go on.
  const goesOn = lower.length < FEWEST_OF_CHANGES ? rest.slice(0, -1).every((cell) => textOf(cell) === '') : true;
  return goesOn && rest.some((cell) => textOf(cell) !== '');
}
