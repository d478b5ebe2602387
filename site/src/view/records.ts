import type { Group, Item } from '@tsumabiraka/assessment';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Asking } from './asking.ts';
import { table, verbatim } from './text.ts';

type TableItem = Extract<Item, { kind: 'table' }>;

/** A cell with the way to a request for what it names. */
type Cell = (row: number, name: string) => ElementContent | string;

/**
 * Lists and tables of 記録項目 and 別紙. A list of single names is a list, in columns where there is room; all else is a table.
 * @param asking where requests tick what is named here, for lists of record items
 */
export function records(item: TableItem, label: string, level: number, asking?: Asking): ElementContent[] {
  const hint = asking
    ? [h('p', { className: ['ours'] }, '記録の名前を押すと、その記録の開示を請求する紙を作れます。')]
    : [];
  const groups = item.groups.flatMap((group, index) => {
    const title = group.title ? [h(`h${Math.min(level, 6)}`, { className: ['group-title'] }, group.title)] : [];
    const ask = asking?.group(index);
    const cell: Cell = (row, name) => {
      const href = asking?.item(index, row);
      return href === undefined ? name : h('a', { className: ['ask-for'], href }, name);
    };
    return [
      ...title,
      ...(group.text ? verbatim(group.text, label) : []),
      ...rows(group, group.title ?? label, cell),
      ...(ask
        ? [h('p', { className: ['ask'] }, h('a', { href: ask.href }, `「${ask.label}」の全部の開示を請求する`))]
        : []),
    ];
  });
  return [...hint, ...groups];
}

function rows({ columns, rows: body }: Group, label: string, cell: Cell): ElementContent[] {
  if (columns.length === 0) return [];
  if (columns.length === 1)
    return [
      h(
        'ul',
        { className: ['records'] },
        body.map(([name], row) => h('li', cell(row, name ?? ''))),
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
      body.map(([number, name], row) => {
        const value = Number(number);
        const jumps = value !== expected;
        expected = value + 1;
        return h('li', jumps ? { value } : {}, cell(row, name ?? ''));
      }),
    ),
  ];
}
