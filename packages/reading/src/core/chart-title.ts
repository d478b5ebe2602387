import { type Form, locate } from '@tsumabiraka/forms';
import type { Row } from '../rows.ts';
import { textOf } from './collect.ts';
import type { Position } from './item-key.ts';
import type { Labelled } from './label.ts';

const CHART = '別添1-事務の内容';
const TITLE = /^[^。、,]{2,30}事務の内容(?:[(（]?フロー図[)）]?)?$/u;

/**
 * The sheet 「(別添1) 事務の内容」 whose heading was lost: behind the last question of its section (Ⅰ), outside of any table, stands the title of the chart, which names
 * the 事務: 「介護保険事務の内容」.
 */
export function chartTitle(form: Form, at: Position | undefined, row: Row): Labelled | undefined {
  const [cell, ...others] = row.cells.filter(({ lines }) => lines.length > 0);
  if (!cell || others.length > 0 || row.table !== undefined || !TITLE.test(textOf(cell).replace(/\s/gu, '')))
    return undefined;
  const node = locate(form, CHART)?.node;
  const last = [...form.nodes.values()].findLast(({ section }) => section === 'I');
  if (!node || !last || at?.node !== last) return undefined;
  return {
    meaning: { position: { node }, distance: 0, jumped: false },
    label: cell,
    value: [cell],
    doubt: '「(別添1) 事務の内容」の見出しがなく、図の題だけで判断しました。',
  };
}
