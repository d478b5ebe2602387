import { mendCharacters } from './characters.ts';
import { type Matrix, multiply, quarterTurns } from './matrix.ts';
import type { TextRun } from './page.ts';
import type { TextPiece } from './text/pieces.ts';

/** Pieces of text as runs on the page; `toPage` turns PDF space into page coordinates. */
export function runsOf(items: readonly TextPiece[], vertical: ReadonlySet<string>, toPage: Matrix): TextRun[] {
  const runs: TextRun[] = [];
  for (const item of items) {
    const matrix = multiply(toPage, item.transform);
    runs.push({
      text: mendCharacters(item.str),
      x: matrix[4],
      y: matrix[5],
      width: item.width,
      size: Math.hypot(matrix[2], matrix[3]),
      font: item.fontName,
      upright: vertical.has(item.fontName) || quarterTurns(matrix) !== 0,
    });
  }
  return runs;
}
