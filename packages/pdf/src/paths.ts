import { apply, type Matrix, type Point } from './matrix.ts';
import type { Box, Rule } from './page.ts';

/** A filled rectangle up to this thick (points) is a rule: Chromium and Excel draw borders so. */
const THICKEST_RULE = 3;
/** Shorter strokes are parts of pictures or letters. */
const SHORTEST_RULE = 3;
/** More corners than a closed rectangle has. */
const MOST_CORNERS = 6;

/** Numbers that follow each drawing operator of pdf.js: move, line, curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4];

/** The subpaths of a path of pdf.js that are of straight lines, as points on the page; those with curves are left out. */
export function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  let points: Point[] = [];
  let curved = false;
  const finish = () => {
    if (points.length > 1 && !curved) found.push(points);
    points = [];
    curved = false;
  };
  for (let i = 0; i < data.length; ) {
    const operator = data[i] ?? CLOSE;
    if (operator === MOVE) finish();
    if (operator === MOVE || operator === LINE) points.push(apply(matrix, data[i + 1] ?? 0, data[i + 2] ?? 0));
    else if (operator === CLOSE) points.push(points[0] ?? [0, 0]);
    else curved = true;
    i += 1 + (OPERANDS[operator] ?? 0);
  }
  finish();
  return found;
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
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x2 - x1, y2 - y1];
  if (width > THICKEST_RULE && height > THICKEST_RULE) return { rules: [], area: { x: x1, y: y1, width, height } };
  const [across, down] = [horizontal(x1, x2, (y1 + y2) / 2), vertical(y1, y2, (x1 + x2) / 2)];
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
