import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import { mendCharacters } from './characters.ts';
import { asMatrix, type Matrix, multiply, quarterTurns } from './matrix.ts';
import type { TextRun } from './page.ts';

/** Text items of pdf.js as runs on the page; `toPage` turns PDF space into page coordinates. */
export function runsOf(items: readonly TextItem[], vertical: ReadonlySet<string>, toPage: Matrix): TextRun[] {
  const runs: TextRun[] = [];
  for (const item of items) {
    // pdf.js reports gaps as items of their own; gaps are seen from the places of the runs.
    if (item.str.trim() === '') continue;
    const matrix = multiply(toPage, asMatrix(item.transform));
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
