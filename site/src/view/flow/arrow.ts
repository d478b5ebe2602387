import type { Element } from 'hast';
import { s } from 'hastscript';

/** A line through points, ending in an arrow head that points right or down. */
export function arrow(points: readonly (readonly [number, number])[], head: 'right' | 'down'): Element[] {
  const [x = 0, y = 0] = points.at(-1) ?? [];
  const tip =
    head === 'right'
      ? `${x},${y} ${x - 9},${y - 6} ${x - 9},${y + 6}`
      : `${x},${y} ${x - 6},${y - 9} ${x + 6},${y - 9}`;
  return [line(points), s('polygon', { className: ['flow-head'], points: tip })];
}

/** A line through points. */
export function line(points: readonly (readonly [number, number])[]): Element {
  return s('polyline', { className: ['flow-line'], points: points.map(([x, y]) => `${x},${y}`).join(' ') });
}
