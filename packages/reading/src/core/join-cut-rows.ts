import { type Form, normaliseLabel } from '@tsumabiraka/forms';
import type { Row } from '../rows.ts';
import { officialLabels } from './official-labels.ts';

/**
 * Rows that a page break cut through their label: 「①委託内｜…」「容｜…」 are one row. Some programs draw a rule at the break, so that only the label,
 * which is one of the form's when put together and none on the second page, shows it.
 */
export function joinCutRows(form: Form, rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    if (before && isSecondHalf(form, before, row)) joined[joined.length - 1] = join(before, row);
    else joined.push(row);
  }
  return joined;
}

function isSecondHalf(form: Form, upper: Row, lower: Row): boolean {
  if (!isPageBreak(upper, lower) && !(isLone(upper) && isLone(lower))) return false;
  if (upper.table === undefined || upper.table !== lower.table) return false;
  if (upper.cells.length !== lower.cells.length && !isLone(upper)) return false;
  const known = officialLabels(form);
  return upper.cells.some(({ lines }, index) => {
    const rest = normaliseLabel(lower.cells[index]?.lines.join('') ?? '');
    return rest !== '' && !known.has(rest) && known.has(normaliseLabel(lines.join('')) + rest);
  });
}

function isPageBreak(upper: Row, lower: Row): boolean {
  const [from, to] = [upper.cells[0]?.place.page, lower.cells[0]?.place.page];
  return from !== undefined && to !== undefined && from < to;
}

/** Texts break a long heading into two rows of one cell. */
const isLone = ({ cells }: Row) => cells[0]?.place.line !== undefined && cells.filter(hasText).length === 1;
const hasText = ({ lines }: Row['cells'][number]) => lines.length > 0;

function join(upper: Row, lower: Row): Row {
  const cells = upper.cells.map((cell, index) => {
    const { lines = [], place, rest = [] } = lower.cells[index] ?? {};
    const places = place ? [...(cell.rest ?? []), place, ...rest] : (cell.rest ?? []);
    return { ...cell, lines: [...cell.lines, ...lines], rest: places };
  });
  return { ...upper, cells };
}
