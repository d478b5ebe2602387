import type { Box, Rule, TextRun } from '@tsumabiraka/pdf';

/** Half the height of a letter above its baseline, in sizes of the letter. */
const MIDDLE = 0.35;

/** The height at which a run stands: the middle of its letters. */
export const middleHeight = ({ y, size }: Pick<TextRun, 'y' | 'size'>): number => y - size * MIDDLE;

/** Whether a run stands between two heights, and begins between the sides of a table or cell. */
export function isWithin(run: TextRun, top: number, bottom: number, { x, width }: Pick<Box, 'x' | 'width'>): boolean {
  const middle = middleHeight(run);
  return middle >= top && middle < bottom && run.x >= x - 1 && run.x < x + width;
}

/** Whether one area holds another, which may stand out by so many points. */
export const holds = (outer: Box, inner: Box, slack: number): boolean =>
  outer.x - slack <= inner.x &&
  outer.y - slack <= inner.y &&
  outer.x + outer.width + slack >= inner.x + inner.width &&
  outer.y + outer.height + slack >= inner.y + inner.height;

/** Whether two edges, in points, are drawn as one. */
export const near = (a: number, b: number): boolean => Math.abs(a - b) < 2;

/** The four sides of an area as rules. */
export const sidesOf = ({ x, y, width, height }: Box): Rule[] => [
  { x1: x, y1: y, x2: x + width, y2: y },
  { x1: x, y1: y + height, x2: x + width, y2: y + height },
  { x1: x, y1: y, x2: x, y2: y + height },
  { x1: x + width, y1: y, x2: x + width, y2: y + height },
];
