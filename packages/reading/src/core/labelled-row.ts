import { type Form, normaliseLabel } from '@tsumabiraka/forms';
import type { Row } from '../rows.ts';
import { chartTitle } from './chart-title.ts';
import { type Collected, textOf } from './collect.ts';
import type { Position } from './item-key.ts';
import { type Labelled, labelOf } from './label.ts';
import { isNumbered, meaningAhead, meaningOf } from './scope.ts';

/** A row that is nothing but a heading of the form: all that ends a change table or a list of records. */
export function headingRow(form: Form, row: Row, text: string): Labelled | undefined {
  const [cell, ...others] = filledOf(row);
  if (!cell || others.length > 0) return undefined;
  const meaning = meaningOf(form, undefined, text, true);
  return meaning && { meaning, label: cell, value: [] };
}

/** What a row is labelled as, under what was named last; also where its headings were lost. */
export function labelledRow(
  form: Form,
  at: Position | undefined,
  row: Row,
  collected: Collected,
): Labelled | undefined {
  return (
    labelOf(form, at, row, (position) => collected.has(position)) ??
    late(at, row, collected) ??
    ahead(form, at, row) ??
    chartTitle(form, at, row)
  );
}

const filledOf = (row: Row) => row.cells.filter((cell) => cell.lines.length > 0);

/** The label, alone in its row, of an item whose answer began without one: what follows goes on with it. */
function late(at: Position | undefined, row: Row, collected: Collected): Labelled | undefined {
  const [label, ...others] = filledOf(row);
  if (!label || others.length > 0 || !at) return undefined;
  const text = normaliseLabel(textOf(label));
  const found = [...collected.found.values()].filter(
    ({ unlabelled, node }) => unlabelled && node.section === at.node.section && normaliseLabel(node.label) === text,
  );
  const [position] = found;
  if (!position || found.length > 1) return undefined;
  const { node, slot, file } = position;
  return {
    meaning: { position: { node, slot, file }, distance: 0, jumped: false },
    label,
    value: [],
    doubt: '項目名が答えの途中に印字されています。',
  };
}

/** A label whose headings were lost. */
function ahead(form: Form, at: Position | undefined, row: Row): Labelled | undefined {
  const [first, ...rest] = filledOf(row);
  if (!first || (rest.length === 0 && row.table !== undefined && !isNumbered(textOf(first)))) return undefined;
  const meaning = meaningAhead(form, at, textOf(first));
  return meaning && { meaning, label: first, value: rest };
}
