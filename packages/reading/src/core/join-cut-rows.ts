import { type Form, normaliseLabel } from '@tsumabiraka/forms';
import type { Row } from '../rows.ts';

const labels = new WeakMap<Form, ReadonlySet<string>>();

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
  const [from, to] = [upper.cells[0]?.place.page, lower.cells[0]?.place.page];
  if (from === undefined || to === undefined || from >= to) return false;
  if (upper.table === undefined || upper.table !== lower.table || upper.cells.length !== lower.cells.length)
    return false;
  const known = labelsOf(form);
  return upper.cells.some(({ lines }, index) => {
    const rest = normaliseLabel(lower.cells[index]?.lines.join('') ?? '');
    return rest !== '' && !known.has(rest) && known.has(normaliseLabel(lines.join('')) + rest);
  });
}

function join(upper: Row, lower: Row): Row {
  const cells = upper.cells.map((cell, index) => {
    const { lines = [], place, rest = [] } = lower.cells[index] ?? {};
    const places = place ? [...(cell.rest ?? []), place, ...rest] : (cell.rest ?? []);
    return { ...cell, lines: [...cell.lines, ...lines], rest: places };
  });
  return { ...upper, cells };
}

/** What the form prints as labels, with and without number. */
function labelsOf(form: Form): ReadonlySet<string> {
  let found = labels.get(form);
  if (!found) {
    found = new Set(
      [...form.nodes.values()].flatMap((node) => [normaliseLabel(node.heading), normaliseLabel(node.label)]),
    );
    labels.set(form, found);
  }
  return found;
}
