import type { Group, Item } from '@tsumabiraka/assessment';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { table, verbatim } from './text.ts';

type TableItem = Extract<Item, { kind: 'table' }>;

/** Lists and tables of 記録項目 and 別紙. A list of single names is a list, in columns where there is room; all else is a table. */
export function records(item: TableItem, label: string, level: number): ElementContent[] {
  return item.groups.flatMap((group) => {
    const title = group.title ? [h(`h${Math.min(level, 6)}`, { className: ['group-title'] }, group.title)] : [];
    return [...title, ...(group.text ? verbatim(group.text, label) : []), ...rows(group, group.title ?? label)];
  });
}

function rows({ columns, rows: body }: Group, label: string): ElementContent[] {
  if (columns.length === 0) return [];
  if (columns.length === 1)
    return [
      h(
        'ul',
        { className: ['records'] },
        body.map(([name]) => h('li', name ?? '')),
      ),
    ];
  const isNumbered =
    columns.length === 2 && columns[0] === '番号' && body.every(([number]) => /^\d+$/.test(number ?? ''));
  if (!isNumbered) return [table(columns, body, label)];
  let expected = 1;
  return [
    h(
      'ol',
      { className: ['records'] },
      body.map(([number, name]) => {
        const value = Number(number);
        const jumps = value !== expected;
        expected = value + 1;
        return h('li', jumps ? { value } : {}, name ?? '');
      }),
    ),
  ];
}
