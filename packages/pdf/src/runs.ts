import { mendCharacters } from './characters.ts';
import { apply, type Matrix, multiply, quarterTurns } from './matrix.ts';
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
      ...cutOff(item, toPage),
    });
  }
  return runs;
}

/** Of a letter, in letters. */
const MIDDLE = 0.35;

/** Where a text that does not show because it is cut off should stand: what its cell leaves of the page. */
function cutOff({ clip, transform }: TextPiece, toPage: Matrix): Pick<TextRun, 'cutTo'> {
  if (!clip) return {};
  const [a, b, c, d, x, y] = transform;
  // The middle of its first letter.
  const [midX, midY] = [x + (a + c) * MIDDLE, y + (b + d) * MIDDLE];
  if (midX > clip.left && midX < clip.right && midY > clip.bottom && midY < clip.top) return {};
  const [one, other] = [apply(toPage, clip.left, clip.bottom), apply(toPage, clip.right, clip.top)];
  const [width, height] = [Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1])];
  return { cutTo: { x: Math.min(one[0], other[0]), y: Math.min(one[1], other[1]), width, height } };
}
