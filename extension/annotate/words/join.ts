/** A run of letters of a page, as the text layer has it. */
export interface Piece {
  text: string;
  /** Left edge, upper edge and letter size, in points. */
  left: number;
  top: number;
  size: number;
}

/** The text of a page in which words are looked for, and where in it each piece begins. */
export interface JoinedText {
  text: string;
  starts: readonly number[];
}

/** Parts words for the finder of `@tsumabiraka/text`, also where it closes gaps. */
const PARTED = '\n\n';
/** Wider than this many letters, a gap in a line is the way to the next cell. */
const CELL_GAP = 2.5;

/**
 * Puts the pieces of a page together so that a word broken by the end of a line or between two runs is found, but none is
 * made of the end of one cell and the beginning of the next. Widths are estimated (a Latin letter is half a Japanese one): measuring
 * would make the browser lay the page out.
 */
export function joinPieces(pieces: readonly Piece[]): JoinedText {
  const starts: number[] = [];
  let text = '';
  let line: Line | undefined;
  for (const piece of pieces) {
    const gap = line ? gapBetween(line, piece) : '';
    text += gap;
    starts.push(text.length);
    text += piece.text;
    line = after(line, piece, gap);
  }
  return { text, starts };
}

/** The line that was reached: where its cell begins, where it stands, and where its text ends. */
interface Line {
  cell: number;
  top: number;
  end: number;
  size: number;
}

function after(line: Line | undefined, piece: Piece, gap: string): Line {
  // A run of nothing but a space is as wide as the gap it stands for: it says nothing about where the text ends.
  const width = piece.text.trim() === '' ? 0 : widthOf(piece.text) * piece.size;
  const startsCell = !line || gap === PARTED;
  return {
    cell: startsCell ? piece.left : Math.min(line.cell, piece.left),
    top: piece.top,
    end: width === 0 && line ? line.end : piece.left + width,
    size: piece.size,
  };
}

function gapBetween(line: Line, piece: Piece): string {
  if (piece.text.trim() === '') return '';
  const size = Math.max(line.size, piece.size);
  if (Math.abs(piece.top - line.top) < size * 0.6) {
    const gap = piece.left - line.end;
    return gap > size * CELL_GAP || gap < -size * CELL_GAP ? PARTED : '';
  }
  const isNextLine = piece.top > line.top && piece.top - line.top < size * 2.5;
  const isBelow = piece.left > line.cell - size * 2 && piece.left < line.end;
  return isNextLine && isBelow ? '\n' : PARTED;
}

/** Width in letters. */
function widthOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    width += code < 0x2000 || (code >= 0xff61 && code <= 0xff9f) ? 0.5 : 1;
  }
  return width;
}

/** Where a place of the joined text stands: number of the piece, and the offset in it. A place between two pieces belongs to the later one. */
export function pieceAt({ starts }: JoinedText, offset: number): { piece: number; offset: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { piece: low, offset: offset - (starts[low] ?? 0) };
}
