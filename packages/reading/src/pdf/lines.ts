import type { Rule } from '@tsumabiraka/pdf';

/** A straight ruled line along one axis: `at` is its distance from the other axis. */
export interface Line {
  at: number;
  from: number;
  to: number;
  /** Where its pieces meet: rules that are drawn cell by cell. */
  joints: number[];
}

/** Rules this close, in points, are one: double lines, and the two borders of neighbouring cells; no text has room between them. */
export const SAME_LINE = 4.5;
/** What is shorter is a dot, or part of a picture. */
const SHORTEST = 6;
/** Gaps of dashed lines, and of borders that are drawn cell by cell. */
const GAP = 4;
/** Pieces this near meet; those of dotted lines do not. */
const MEET = 0.6;

/** The rules of a page as long lines: pieces are joined, near-doubles are made one. */
export function linesOf(rules: readonly Rule[]): { across: Line[]; down: Line[] } {
  const across = rules
    .filter((rule) => rule.y1 === rule.y2)
    .map(({ y1, x1, x2 }) => ({ at: y1, from: x1, to: x2, joints: [] }));
  const down = rules
    .filter((rule) => rule.y1 !== rule.y2)
    .map(({ x1, y1, y2 }) => ({ at: x1, from: y1, to: y2, joints: [] }));
  const long = ({ from, to }: Line) => to - from >= SHORTEST;
  return { across: join(across).filter(long), down: join(down).filter(long) };
}

function join(pieces: Line[]): Line[] {
  const joined: Line[] = [];
  for (const group of cluster(pieces, (piece) => piece.at, SAME_LINE)) {
    group.sort((a, b) => a.from - b.from);
    const at = group.reduce((sum, piece) => sum + piece.at, 0) / group.length;
    let last: Line | undefined;
    for (const { from, to } of group) {
      if (last && from <= last.to + GAP) {
        if (Math.abs(from - last.to) < MEET && to - from >= SHORTEST) last.joints.push(from);
        last.to = Math.max(last.to, to);
      } else {
        last = { at, from, to, joints: [] };
        joined.push(last);
      }
    }
  }
  return joined;
}

/** Groups of things whose places differ by no more than `tolerance` from the first of the group, in order. */
export function cluster<T>(things: readonly T[], place: (thing: T) => number, tolerance: number): T[][] {
  const groups: T[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const thing of things.toSorted((a, b) => place(a) - place(b))) {
    if (place(thing) - start > tolerance) {
      groups.push([]);
      start = place(thing);
    }
    groups.at(-1)?.push(thing);
  }
  return groups;
}
