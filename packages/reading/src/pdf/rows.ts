import type { Cell, Place, Row } from '../rows.ts';
import type { FreeLine, PrintedCell } from './fragment.ts';
import type { StitchedCell, StitchedTable } from './stitch.ts';
import { authorLines, type PrintedLine, textEdge } from './text.ts';

/** Tables and free lines as the core reads them. */
export function rowsOf(blocks: readonly (StitchedTable | FreeLine)[], widths: ReadonlyMap<number, number>): Row[] {
  const rows: Row[] = [];
  const tooLow = blocks.some(
    (block) =>
      block.kind === 'table' && block.rows.some((row) => row.some((cell) => isCutOff(cell) || isCutShort(cell))),
  );
  let free: FreeLine[] = [];
  const flush = () => {
    rows.push(...freeRows(free, widths));
    free = [];
  };
  for (const [table, block] of blocks.entries()) {
    if (block.kind === 'line') {
      free.push(block);
      continue;
    }
    flush();
    for (const cells of block.rows) rows.push({ table, cells: cells.map((cell) => cellOf(cell, tooLow)) });
  }
  flush();
  return rows;
}

const CUT_OFF = 'この欄に入りきらず、紙では見えない文字があります。';
const CUT_SHORT = '文がこの欄の下の端まであります。行が低く、続きが印刷されていないかもしれません。';

/** @param tooLow Whether the document has rows that are too low for their text. */
function cellOf(cell: StitchedCell, tooLow: boolean): Cell {
  const { parts, column, columns, rows } = cell;
  const lines = authorLines(
    parts.flatMap((part) => part.lines),
    roomFor(parts),
  );
  const [place = {}, ...rest] = parts.map(({ page, x, y, width, height }) => ({ page, box: { x, y, width, height } }));
  const doubts = [...(isCutOff(cell) ? [CUT_OFF] : []), ...(tooLow && isFull(cell, LITTLE_ROOM) ? [CUT_SHORT] : [])];
  return {
    ...{ lines: lines.map(({ text }) => text), place, column, columns, rows },
    ...(rest.length > 0 ? { rest } : {}),
    ...(doubts.length > 0 ? { doubts } : {}),
  };
}

const isCutOff = ({ parts }: StitchedCell) => parts.some((part) => part.lines.some(({ hidden }) => hidden));

/** Less room than this below the last line, in letters: what comes after it was cut off. */
const NO_ROOM = 0.3;
/** No other line has room in so much, but rows as high as their text leave it too. */
const LITTLE_ROOM = 0.6;
/** The last line ends this near to the edge of its cell, in letters: it may go on. */
const FULL = 1.5;
const SENTENCE_ENDS = /[。．.）)」』】＞>］\]:：]$/u;

/** Whether a text of several lines has less room below it than so many letters. */
function isFull({ parts }: StitchedCell, room: number): boolean {
  const part = parts.at(-1);
  const [last, ...above] = part?.lines.toReversed() ?? [];
  return (
    part !== undefined && last !== undefined && above.length > 0 && part.y + part.height - last.y < last.size * room
  );
}

/** Whether it ends in the middle of a sentence there: spreadsheets do not print lines for which a row is too low. */
function isCutShort(cell: StitchedCell): boolean {
  const last = cell.parts.at(-1)?.lines.at(-1);
  if (!last || !isFull(cell, NO_ROOM) || SENTENCE_ENDS.test(last.text)) return false;
  return roomFor(cell.parts) - last.right < last.size * FULL;
}

/** Right edge of the room for text: as far from the rule as the text begins from the rule on the left, or as far as it goes. */
function roomFor(parts: readonly PrintedCell[]): number {
  const lines = parts.flatMap((part) => part.lines.map((line) => ({ line, part })));
  const padding = Math.min(...lines.map(({ line, part }) => line.x - part.x), 12);
  const right = Math.max(...parts.map((part) => part.x + part.width));
  return Math.max(right - Math.max(padding, 0), ...lines.map(({ line }) => textEdge(line)));
}

/** Free lines: joined to the lines of the author; columns made by gaps are cells. */
function freeRows(lines: readonly FreeLine[], widths: ReadonlyMap<number, number>): Row[] {
  const rows: Row[] = [];
  let paragraph = new Map<PrintedLine, FreeLine>();
  const flush = () => {
    const pieces = [...paragraph.keys()];
    const left = Math.min(...pieces.map((piece) => piece.x));
    const page = paragraph.values().next().value?.page ?? 0;
    const limit = Math.max((widths.get(page) ?? 0) - left, ...pieces.map(textEdge));
    for (const { text, printed } of authorLines(pieces, limit)) {
      const [place = {}, ...rest] = printed.flatMap((piece) => {
        const line = paragraph.get(piece);
        return line ? [placeOf(line, piece)] : [];
      });
      rows.push({ cells: [{ lines: [text], place, rest, column: 0, columns: 1, rows: 1 }] });
    }
    paragraph = new Map();
  };
  let last: { piece: PrintedLine; page: number } | undefined;
  for (const line of lines) {
    const [piece, ...others] = line.pieces;
    if (!piece) continue;
    const follows = last && paragraph.size > 0 && goesOn(last.piece, piece, line.page !== last.page);
    if (others.length > 0 || !follows) flush();
    if (others.length > 0) rows.push({ cells: line.pieces.map((part, column) => pieceCell(line, part, column)) });
    else paragraph.set(piece, line);
    last = { piece, page: line.page };
  }
  flush();
  return rows;
}

function pieceCell(line: FreeLine, piece: PrintedLine, column: number): Cell {
  return { lines: [piece.text], place: placeOf(line, piece), column, columns: 1, rows: 1 };
}

function placeOf({ page, y, bottom }: FreeLine, { x, right }: PrintedLine): Place {
  return { page, box: { x, y, width: right - x, height: bottom - y } };
}

/** Whether a free line may go on with the one before: of its size, at its left edge, and next to it or first on the next page. */
function goesOn(before: PrintedLine, line: PrintedLine, onNextPage: boolean): boolean {
  const sameText = Math.abs(before.size - line.size) < 0.5 && Math.abs(before.x - line.x) < line.size * 3;
  return sameText && (onNextPage || line.y - before.y < line.size * 2.2);
}
