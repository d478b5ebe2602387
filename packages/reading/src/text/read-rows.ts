import type { Cell, Place, Row } from '../rows.ts';
import { settleBoxes } from './boxes.ts';
import { type Content, contentOf, type Table } from './markup.ts';
import { segmentsOf } from './segments.ts';

/** A cell before the meaning of its boxes is settled. */
interface Raw extends Omit<Cell, 'doubts'> {
  lines: string[];
}

/** Reads a text (tab rows, HTML tables and lists, Markdown headings) as rows. */
export function rowsOfText(text: string): Row[] {
  const rows: { cells: Raw[]; table?: number }[] = [];
  let table = 0;
  let repeated: ReadonlySet<string> = new Set();
  let inTable = false;
  for (const { line, cells, isTable } of segmentsOf(text)) {
    const contents = cells.map(contentOf);
    if (contents.every((content) => content.length === 0)) {
      inTable &&= isTable;
      continue;
    }
    if (isTable && contents.every((content) => isRepeated(content, repeated))) continue;
    const seen = new Set<string>();
    const raw = spread(contents, { line }, seen);
    repeated = seen;
    const tabular = isTable || raw.length > 1 || raw.some((row) => row.length > 1);
    if (tabular && !inTable) table += 1;
    inTable = tabular;
    rows.push(...raw.map((row) => (tabular ? { cells: row, table } : { cells: row })));
  }
  return settled(rows);
}

/** Whether a cell repeats one of a table that was just written as HTML. */
function isRepeated(content: Content, seen: ReadonlySet<string>): boolean {
  return seen.size > 0 && (content.length === 0 || seen.has(keyOf(content)));
}

const keyOf = (content: Content): string =>
  content
    .map((part) =>
      typeof part === 'string'
        ? part
        : part.rows
            .flat()
            .map((cell) => keyOf(cell.content))
            .join(''),
    )
    .join('')
    .replace(/\s/gu, '');

/**
 * The cells of a line as rows: a cell that is a table takes as many rows as that has, and the cells before it cover them all.
 * @param seen Takes the texts of all cells of tables: texts made by machines repeat them behind the table.
 */
function spread(contents: readonly Content[], place: Place, seen: Set<string>): Raw[][] {
  const rows: Raw[][] = [[]];
  let column = 0;
  for (const content of contents) {
    if (isRepeated(content, seen) && content.length > 0) continue;
    const table = tableIn(content);
    const first = rows[0] as Raw[];
    if (table) {
      const inner = moved(rowsOfTable(table, place, seen), column);
      for (const cell of first) cell.rows = Math.max(cell.rows, inner.length);
      for (const [index, row] of inner.entries()) rows[index] = [...(rows[index] ?? []), ...row];
      column = Math.max(column + 1, ...inner.flat().map((cell) => cell.column + cell.columns));
    } else {
      first.push({ lines: flatten(content), place, column, columns: 1, rows: 1 });
      column += 1;
    }
  }
  return rows;
}

/** The rows of a table; a table within a cell of it takes rows of its own below. */
function rowsOfTable(table: Table, place: Place, seen: Set<string>): Raw[][] {
  const covered = new Covered();
  return table.rows.flatMap((cells) => {
    const row: Raw[] = [];
    const below: Raw[][] = [];
    for (const { content, columns, rows } of cells) {
      const column = covered.place(columns, rows);
      const inner = tableIn(content);
      if (inner) below.push(...moved(rowsOfTable(inner, place, seen), column));
      else row.push({ lines: flatten(content), place, column, columns, rows });
      if (content.length > 0) seen.add(keyOf(content));
    }
    covered.endRow();
    return below.length === 0 || row.some(({ lines }) => lines.length > 0) ? [row, ...below] : below;
  });
}

/** Which columns cells from above still cover. */
class Covered {
  readonly #rows: number[] = [];
  #column = 0;

  /** The column of the next cell of a row. */
  place(columns: number, rows: number): number {
    while ((this.#rows[this.#column] ?? 0) > 0) this.#column += 1;
    const column = this.#column;
    this.#column += columns;
    for (let at = column; at < this.#column; at++) this.#rows[at] = rows;
    return column;
  }

  endRow(): void {
    for (const [at, left = 0] of this.#rows.entries()) this.#rows[at] = Math.max(0, left - 1);
    this.#column = 0;
  }
}

/** The table that a cell consists of. */
function tableIn(content: Content): Table | undefined {
  const [only] = content;
  return content.length === 1 && typeof only === 'object' ? only : undefined;
}

const moved = (rows: readonly Raw[][], by: number): Raw[][] =>
  rows.map((row) => row.map((cell) => ({ ...cell, column: cell.column + by })));

/** Text with a table inside, as lines. */
function flatten(content: Content): string[] {
  return content.flatMap((part) =>
    typeof part === 'string'
      ? [part]
      : part.rows.map((row) =>
          row
            .map((cell) => flatten(cell.content).join(' '))
            .join(' ')
            .trim(),
        ),
  );
}

/** Settles the boxes of each row together with the rows below that go on with it. */
function settled(rows: readonly { cells: Raw[]; table?: number }[]): Row[] {
  const out: Row[] = [];
  for (let index = 0; index < rows.length; ) {
    let end = index + 1;
    while (end < rows.length && goesOn(rows[end], rows[index])) end += 1;
    const group = rows.slice(index, end);
    const { cells, doubt } = settleBoxes(group.flatMap((row) => row.cells.map(({ lines }) => lines.join('\n'))));
    let next = 0;
    for (const row of group) {
      out.push({
        ...row,
        cells: row.cells.map((cell): Cell => {
          const lines = (cells[next++] ?? '').split('\n').filter((line) => line.trim() !== '');
          return doubt && lines.length > 0 && cell.column > 0
            ? { ...cell, lines, doubts: [doubt] }
            : { ...cell, lines };
        }),
      });
    }
    index = end;
  }
  return out;
}

/** A row without a first cell, which a cell above covers or leaves empty. */
function goesOn(row: { cells: Raw[]; table?: number } | undefined, first: { table?: number } | undefined): boolean {
  const [cell] = row?.cells ?? [];
  return (
    row?.table !== undefined &&
    row.table === first?.table &&
    cell !== undefined &&
    (cell.column > 0 || cell.lines.length === 0)
  );
}
