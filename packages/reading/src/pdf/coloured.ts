import type { Box, Page, Rule } from '@tsumabiraka/pdf';
import { holds, near } from './geometry.ts';
import { gridsOf } from './grid.ts';
import { linesOf } from './lines.ts';

/** A frame with fewer cells may stand around cells that only their colour shows. */
const FEWEST_CELLS = 4;
/** Points that a colour may stand out of its cell. */
const SLACK = 2;

/**
 * The coloured areas of a page that are cells of a table: no rule is drawn along them, and none of the cells that rules draw holds
 * them. Writer paints the colour of a cell behind its letters only, so that it ends within the cell.
 */
export function colouredCells({ fills, rules }: Page): Box[] {
  const bare = fills.filter((fill) => !rules.some((rule) => isEdge(rule, fill)));
  if (bare.length === 0) return bare;
  const cells = gridsOf(linesOf(rules)).flatMap((grid) => (grid.cells.length < FEWEST_CELLS ? [] : grid.cells));
  return bare.filter((fill) => !cells.some((cell) => holds(cell, fill, SLACK)));
}

const isEdge = ({ x1, y1, x2, y2 }: Rule, { x, y, width, height }: Box) =>
  y1 === y2
    ? (near(y1, y) || near(y1, y + height)) && x1 < x + width && x2 > x
    : (near(x1, x) || near(x1, x + width)) && y1 < y + height && y2 > y;
