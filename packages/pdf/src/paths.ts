import { apply, type Matrix, type Point } from './matrix.ts';
import type { Box, Rule } from './page.ts';

/** A filled rectangle up to this thick (points) is a rule: Chromium and Excel draw borders so. */
const THICKEST_RULE = 3;
/** Shorter strokes are parts of pictures or letters. */
const SHORTEST_RULE = 3;
/** More corners than a closed rectangle with rounded corners has. */
const MOST_CORNERS = 10;
/** Share of its outline that is straight and along the axes, from which on a shape with curves is a box with rounded corners. */
const MOSTLY_STRAIGHT = 0.6;

/** Numbers that follow each drawing operator of pdf.js: move, line, curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];
const [MOVE, CURVES, CLOSE] = [0, new Set([2, 3]), 4];

/** The subpaths of a path of pdf.js that are of straight lines, as points on the page; of those with curves only boxes with rounded corners. */
export function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  let points: Point[] = [];
  let curved = false;
  const finish = () => {
    if (points.length > 1 && (!curved || isRoundedBox(points))) found.push(points);
    points = [];
    curved = false;
  };
  for (let i = 0; i < data.length; ) {
    const operator = data[i] ?? CLOSE;
    if (operator === MOVE) finish();
    curved ||= CURVES.has(operator);
    // Of a curve, where it ends.
    const end = i + (OPERANDS[operator] ?? 0);
    if (operator === CLOSE) points.push(points[0] ?? [0, 0]);
    else points.push(apply(matrix, data[end - 1] ?? 0, data[end] ?? 0));
    i = end + 1;
  }
  finish();
  return found;
}

function isRoundedBox(points: readonly Point[]): boolean {
  const { width, height } = boundsOf(points);
  let straight = 0;
  for (const [index, [x2, y2]] of points.entries()) {
    const [x1, y1] = points[index - 1] ?? [x2, y2];
    if (Math.abs(x1 - x2) < 0.5 || Math.abs(y1 - y2) < 0.5) straight += Math.abs(x1 - x2) + Math.abs(y1 - y2);
  }
  return straight > 2 * (width + height) * MOSTLY_STRAIGHT;
}

function boundsOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Rules along the straight lines between points. */
export function strokedRules(points: readonly Point[]): Rule[] {
  return points.flatMap(([x2, y2], index) => {
    const before = points[index - 1];
    if (!before) return [];
    const [x1, y1] = before;
    if (Math.abs(y1 - y2) < 0.5 && Math.abs(x1 - x2) >= SHORTEST_RULE) return [horizontal(x1, x2, (y1 + y2) / 2)];
    if (Math.abs(x1 - x2) < 0.5 && Math.abs(y1 - y2) >= SHORTEST_RULE) return [vertical(y1, y2, (x1 + x2) / 2)];
    return [];
  });
}

/** A filled rectangle: an area, or rules if it is thin. A dot may be part of a dotted rule in either direction. */
export function filledShape(points: readonly Point[]): { rules: Rule[]; area?: Box } {
  if (points.length > MOST_CORNERS) return { rules: [] };
  const area = boundsOf(points);
  const { x, y, width, height } = area;
  if (width > THICKEST_RULE && height > THICKEST_RULE) return { rules: [], area };
  const [across, down] = [horizontal(x, x + width, y + height / 2), vertical(y, y + height, x + width / 2)];
  if (Math.max(width, height) < SHORTEST_RULE) return { rules: [across, down] };
  return { rules: [width > height ? across : down] };
}

const horizontal = (a: number, b: number, y: number): Rule => ({
  x1: Math.min(a, b),
  y1: y,
  x2: Math.max(a, b),
  y2: y,
});
const vertical = (a: number, b: number, x: number): Rule => ({ x1: x, y1: Math.min(a, b), x2: x, y2: Math.max(a, b) });
