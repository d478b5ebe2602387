import type { Box, Rule, TextRun } from '@tsumabiraka/pdf';
import { sidesOf } from './geometry.ts';
import type { Grid } from './grid.ts';
import { cluster, SAME_LINE } from './lines.ts';

/** Fewer stripes are headings with a colour, unless such a table goes on from the page before. */
const FEWEST = 3;
const SAME_EDGE = 2;
/** Lines of one row are no further apart, in letters. */
const PITCH = 2.2;
/** Room above and below the text of a row, in points. */
const PADDING = 3;

interface Stripe {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * What closes the uncoloured rows of a table that has no rules and a colour in every other row: its outer edges beside them, and the upper and lower edge of the
 * first and the last. Undefined where the areas are no stripes.
 * @param fills Coloured areas without rules around them
 * @param before The last table of the page before
 */
export function rulesOfStripes(
  fills: readonly Box[],
  rules: readonly Rule[],
  runs: readonly TextRun[],
  before?: Grid,
): Rule[] | undefined {
  const stripes = stripesOf(fills);
  const [first] = stripes;
  const last = stripes.at(-1);
  const fewest = before?.striped && first && Math.abs(before.x - first.left) < SAME_EDGE ? 1 : FEWEST;
  if (!first || !last || stripes.length < fewest) return undefined;
  if (rules.some(({ y1, y2 }) => y2 > first.top && y1 < last.bottom)) return undefined;
  const pairs = stripes.slice(1).flatMap((stripe, index) => {
    const above = stripes[index];
    return above && isSame(above, stripe) ? [{ ...stripe, top: above.bottom, bottom: stripe.top }] : [];
  });
  // Two rows with a colour never touch.
  if (pairs.some(({ top, bottom }) => bottom - top < SAME_LINE)) return undefined;
  const filled = pairs.filter((row) => runs.some((run) => run.y > row.top && run.y < row.bottom));
  if (filled.length < fewest - 1) return undefined;
  const ends = [
    { ...first, top: reach(runs, first.top, -1), bottom: first.top },
    { ...last, top: last.bottom, bottom: reach(runs, last.bottom, 1) },
  ].filter(({ top, bottom }) => bottom > top);
  return [...filled, ...ends].flatMap(({ top, bottom, left, right }) =>
    sidesOf({ x: left, y: top, width: right - left, height: bottom - top }),
  );
}

const isSame = (a: Stripe, b: Stripe) =>
  Math.abs(a.left - b.left) < SAME_EDGE && Math.abs(a.right - b.right) < SAME_EDGE;

/** Areas side by side are one stripe. */
function stripesOf(fills: readonly Box[]): Stripe[] {
  return cluster(fills, ({ y }) => y, SAME_EDGE).map((group) => ({
    top: Math.min(...group.map(({ y }) => y)),
    bottom: Math.max(...group.map(({ y, height }) => y + height)),
    left: Math.min(...group.map(({ x }) => x)),
    right: Math.max(...group.map(({ x, width }) => x + width)),
  }));
}

/** How far the text of a row goes on from an edge; to the edge itself where there is none. */
function reach(runs: readonly TextRun[], from: number, direction: 1 | -1): number {
  let end = from;
  let last = from;
  for (const run of runs.filter(({ y }) => (y - from) * direction > 0).toSorted((a, b) => (a.y - b.y) * direction)) {
    if (Math.abs(run.y - last) > run.size * PITCH) break;
    last = run.y;
    end = direction > 0 ? run.y + PADDING : run.y - run.size - PADDING;
  }
  return end;
}
