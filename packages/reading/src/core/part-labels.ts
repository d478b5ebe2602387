import { type Form, normaliseLabel } from '@tsumabiraka/forms';
import type { Cell, Row } from '../rows.ts';
import { officialLabels } from './official-labels.ts';

const DOUBT = '原本では、いくつもの項目名が一つの欄にまとまっています。どの項目の答えか確かめてください。';

/** Rows whose label cell holds several labels of the form, a line each, become a row for each; what stands beside them goes to the first. */
export function partLabels(form: Form, rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => parts(form, row) ?? [row]);
}

function parts(form: Form, row: Row): Row[] | undefined {
  const [first, ...value] = row.cells;
  if (!first || first.lines.length < 2 || value.length === 0) return undefined;
  const known = officialLabels(form);
  const groups = new Set([...form.nodes.values()].map((node) => normaliseLabel(node.cellGroup ?? '')));
  const lines = first.lines.filter((line) => !groups.has(normaliseLabel(line)));
  if (lines.length < 2 || !lines.every((line) => known.has(normaliseLabel(line)))) return undefined;
  const doubted = (cell: Cell): Cell =>
    cell.lines.length === 0 ? cell : { ...cell, doubts: [...(cell.doubts ?? []), DOUBT] };
  return lines.map((line, index) => ({
    ...row,
    cells: [
      { ...first, lines: [line] },
      ...value.map((cell) => (index === 0 ? doubted(cell) : { ...cell, lines: [] })),
    ],
  }));
}
