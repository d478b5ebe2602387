import type { Fragment, FreeLine, PrintedCell, TablePart } from './fragment.ts';

/** A cell over all pages that it covers: its printed lines, page by page. */
export interface StitchedCell extends Omit<PrintedCell, 'lines'> {
  page: number;
  parts: PrintedCell[];
}

export interface StitchedTable {
  kind: 'table';
  rows: StitchedCell[][];
}

/** Edges this near are the same column on two pages. */
const SAME_EDGE = 4;

/** Tables that page breaks cut are one, cells that were cut are one value, and headers that are repeated on each page go. */
export function stitch(pages: readonly (readonly Fragment[])[]): (StitchedTable | FreeLine)[] {
  const out: (StitchedTable | FreeLine)[] = [];
  let last: { table: StitchedTable; part: TablePart } | undefined;
  for (const fragments of pages) {
    for (const [index, fragment] of fragments.entries()) {
      if (fragment.kind === 'line') {
        out.push(fragment);
        last = undefined;
        continue;
      }
      const continued = index === 0 && last && sameEnds(last.part, fragment) ? last.table : undefined;
      const table: StitchedTable = continued ?? { kind: 'table', rows: [] };
      if (!continued) out.push(table);
      append(table, fragment, continued ? last?.part : undefined);
      last = { table, part: fragment };
    }
  }
  return out;
}

const sameEnds = (a: TablePart, b: TablePart) =>
  a.page < b.page && near(a.grid.x, b.grid.x) && near(a.grid.x + a.grid.width, b.grid.x + b.grid.width);
const near = (a: number, b: number) => Math.abs(a - b) < SAME_EDGE;

function append(table: StitchedTable, part: TablePart, before: TablePart | undefined): void {
  let rows = part.rows;
  const header = table.rows[0];
  const [first] = rows;
  if (before && header && first && isHeaderAgain(header, first)) rows = rows.slice(1);
  else if (before && first && isCut(table, before, part, first)) {
    const open = table.rows.at(-1) ?? [];
    for (const cell of first) {
      const upper = open.find((candidate) => near(candidate.x, cell.x)) ?? open.at(-1);
      upper?.parts.push(cell);
    }
    rows = rows.slice(1);
  }
  for (const row of rows) {
    table.rows.push(row.map(({ lines, ...cell }) => ({ ...cell, page: part.page, parts: [{ ...cell, lines }] })));
  }
}

const textOf = (cell: { lines: readonly { text: string }[] }) => cell.lines.map((line) => line.text).join('');
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

/** Whether a page break runs through a row: its cells have no rule at the break, or the row goes on without its label. */
function isCut(table: StitchedTable, before: TablePart, part: TablePart, first: readonly PrintedCell[]): boolean {
  const open = table.rows.at(-1);
  if (!open) return false;
  const columns = first.every((cell) =>
    open.some((upper) => near(upper.x, cell.x) && near(upper.x + upper.width, cell.x + cell.width)),
  );
  if (!columns || first.length !== open.length) return false;
  if (!(before.grid.ruledBelow || part.grid.ruledAbove)) return true;
  const [label] = first;
  const [openLabel] = open;
  if (first.length < 2 || !label || !openLabel) return false;
  const rest = first.slice(1);
  return textOf(label) === '' && stitchedText(openLabel) !== '' && rest.some((cell) => textOf(cell) !== '');
}
