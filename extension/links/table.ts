import { plain } from './label.ts';

/** Tables beyond this are no lists for people. */
const MOST_CELLS = 20_000;

/** The texts of a cell's column heads, and its row. */
export interface Place {
  heads: string[];
  /** The other cells of the row, those that span rows included, without the ones that hold such links too. */
  cells: string[];
}

/** For one page: lays each table out once. */
export class Tables {
  readonly #linking: Set<Element | null>;
  readonly #grids = new Map<HTMLTableElement, Map<Element, [row: number, column: number]>>();
  readonly #rows = new Map<HTMLTableElement, Element[][]>();

  /** @param links the links that are asked about. */
  constructor(links: Iterable<Element>) {
    this.#linking = new Set(Array.from(links, (link) => link.closest('td, th')));
  }

  /** Undefined where the element is in no table, or only in one for layout. */
  placeOf(element: Element): Place | undefined {
    const cell = element.closest('td, th');
    const table = cell?.closest('table');
    if (!(cell && table)) return undefined;
    const rows = this.#layout(table);
    const place = this.#grids.get(table)?.get(cell);
    if (!place || rows.length < 2) return undefined;
    const [row, column] = place;
    const above = new Set<Element | undefined>(rows.slice(0, row).map((cells) => cells[column]));
    const heads = [...above].filter(
      (head): head is Element => head !== undefined && head !== cell && isHead(head, rows),
    );
    const cells = [...new Set<Element | undefined>(rows[row])].filter(
      (other): other is Element => other !== undefined && other !== cell && !this.#linking.has(other),
    );
    return {
      heads: heads.map((head) => plain(head.textContent)),
      cells: cells.map((other) => plain(other.textContent)),
    };
  }

  #layout(table: HTMLTableElement): Element[][] {
    const known = this.#rows.get(table);
    if (known) return known;
    const rows: Element[][] = Array.from(table.rows, () => []);
    const grid = new Map<Element, [number, number]>();
    const cells = [...table.rows].flatMap((row, index) => [...row.cells].map((cell) => ({ cell, index })));
    for (const { cell, index } of cells.slice(0, MOST_CELLS)) {
      const column = firstFree(rows[index] ?? []);
      grid.set(cell, [index, column]);
      const below = cell.rowSpan === 0 ? rows.length : index + cell.rowSpan;
      for (const row of rows.slice(index, below)) fill(row, column, cell);
    }
    this.#rows.set(table, rows);
    this.#grids.set(table, grid);
    return rows;
  }
}

const MOST_COLUMNS = 50;

function firstFree(row: readonly (Element | undefined)[]): number {
  const free = row.findIndex((cell) => !cell);
  return free === -1 ? row.length : free;
}

function fill(row: Element[], from: number, cell: HTMLTableCellElement): void {
  for (let column = from; column < from + Math.min(cell.colSpan, MOST_COLUMNS); column++) row[column] = cell;
}

/** `th` above a cell, or the first row where it holds no link (old pages have no `th`). */
function isHead(cell: Element, rows: Element[][]): boolean {
  if (cell.querySelector('a[href]')) return false;
  return (cell.tagName === 'TH' && cell.getAttribute('scope') !== 'row') || rows[0]?.includes(cell) === true;
}
