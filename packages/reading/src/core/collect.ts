import type { Cell, Place, Row } from '../rows.ts';
import type { Position } from './item-key.ts';
import { keyOf } from './item-key.ts';

/** What was found for one item, before it is read as an answer. */
export interface Found extends Position {
  /** Cells of the answer, row by row. */
  rows: Cell[][];
  /** The label's place, and the answer's as soon as there is one. */
  place: Place;
  /** The label's place. */
  labelPlace: Place;
  /** Why the assignment is doubtful, in Japanese. */
  doubts: string[];
  /** Its label has not been printed so far. */
  unlabelled?: boolean;
  /** A body's own title behind 「別紙1」. */
  title?: string;
}

/** The answers of a document as they are found, in its order. */
export class Collected {
  readonly found = new Map<string, Found>();

  /** Opens an item; one that is open already goes on. */
  open(position: Position, place: Place): Found {
    const key = keyOf(position);
    const known = this.found.get(key);
    if (known) return known;
    const entry: Found = { ...position, rows: [], place, labelPlace: place, doubts: [] };
    this.found.set(key, entry);
    return entry;
  }

  has(position: Position): boolean {
    return this.found.has(keyOf(position));
  }
}

/** Adds cells to an answer. */
export function addCells(found: Found, cells: readonly Cell[]): void {
  const filled = cells.filter((cell) => cell.lines.length > 0);
  if (filled.length === 0) return;
  if (found.rows.length === 0) found.place = filled[0]?.place ?? found.place;
  found.rows.push([...filled]);
  for (const cell of filled) found.doubts.push(...(cell.doubts ?? []));
}

/** The text of an answer: the author's lines, those of one row side by side. */
export function linesOf(found: Pick<Found, 'rows'>): string[] {
  return found.rows.flatMap((cells) => {
    const tallest = Math.max(...cells.map((cell) => cell.lines.length));
    if (cells.length === 1 || tallest === 1)
      return [...(cells.length === 1 ? (cells[0]?.lines ?? []) : [cells.map((cell) => cell.lines[0] ?? '').join(' ')])];
    return cells.flatMap((cell) => cell.lines);
  });
}

export const textOf = (cell: Pick<Cell, 'lines'>): string => cell.lines.join('');
export const rowText = (row: Row): string =>
  row.cells
    .map((cell) => cell.lines.join(''))
    .join(' ')
    .trim();
