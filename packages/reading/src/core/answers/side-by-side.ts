import type { Cell } from '../../rows.ts';
import { tidyLine } from './tidy.ts';

/** A list of numbered names under a title. */
export interface NumberedList {
  title?: string;
  records: [number: string, name: string][];
}

interface Piece {
  row: number;
  column: number;
  /** Left out for a title. */
  number?: number;
  name: string;
}

const NUMBER = /^[\d０-９]{1,3}$/u;
const NUMBERED = /^([\d０-９]{1,3})(?:\s*[.．:：)）]\s*|\s+)(\S.*)$/su;

/**
 * Lists that stand beside each other in one table, 「1｜個人番号｜1｜受診年度｜36｜身長」: read column by column. A list that begins to count again has the entry
 * above as its title; one that goes on counting is the rest of the list before. Undefined where the rows are an ordinary table.
 */
export function sideBySide(rows: readonly (readonly Cell[])[]): NumberedList[] | undefined {
  const pieces = rows.flatMap((cells, row) => piecesOf(cells).map((piece) => ({ ...piece, row })));
  const entries = pieces.filter(({ number }) => number !== undefined);
  const columns = [...new Set(entries.map(({ column }) => column))].sort((a, b) => a - b);
  if (columns.length < 2 || entries.length < (pieces.length - entries.length) * 2) return undefined;
  const lists: PlacedList[] = [];
  for (const [index, column] of columns.entries()) {
    const end = columns[index + 1] ?? Number.POSITIVE_INFINITY;
    const from = index === 0 ? 0 : column;
    let title: Piece | undefined;
    for (const piece of pieces.filter((candidate) => candidate.column >= from && candidate.column < end)) {
      if (piece.number === undefined) title = piece;
      else {
        add(lists, piece, title);
        title = undefined;
      }
    }
    if (title !== undefined) lists.push({ title: title.name, row: title.row, records: [] });
  }
  return lists.toSorted((a, b) => a.row - b.row).map(({ row: _, ...list }) => list);
}

/** A list and the row of its title: lists whose titles stand in one row come before those below. */
interface PlacedList extends NumberedList {
  row: number;
}

/** Adds an entry to the list that it goes on with, or begins one. */
function add(lists: PlacedList[], { number = 0, name, row }: Piece, title: Piece | undefined): void {
  const record: [string, string] = [String(number), name];
  const last = lists.at(-1);
  const before = last?.records.at(-1);
  if (title || !last || !before) {
    lists.push({ ...(title ? { title: title.name } : {}), row: title?.row ?? row, records: [record] });
  } else if (Number(before[0]) < number) last.records.push(record);
  else if (number === 1 && last.records.length > 1) {
    last.records.pop();
    lists.push({ title: before[1], row: last.row, records: [record] });
  } else lists.push({ row: last.row, records: [record] });
}

/** The entries and titles of a row. */
function piecesOf(cells: readonly Cell[]): Omit<Piece, 'row'>[] {
  const filled = cells.map((cell) => ({ column: cell.column, text: tidyLine(cell.lines.join('')) }));
  const pieces: Omit<Piece, 'row'>[] = [];
  for (let index = 0; index < filled.length; index++) {
    const { column = 0, text = '' } = filled[index] ?? {};
    const next = filled[index + 1];
    const [, number, name] = NUMBERED.exec(text) ?? [];
    if (NUMBER.test(text) && next && !NUMBER.test(next.text)) {
      pieces.push({ column, number: numberOf(text), name: next.text });
      index += 1;
    } else if (number !== undefined && name !== undefined) pieces.push({ column, number: numberOf(number), name });
    else if (text !== '') pieces.push({ column, name: text });
  }
  return pieces;
}

const numberOf = (text: string) => Number(text.normalize('NFKC'));
