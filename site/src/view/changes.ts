import {
  type Assessment,
  type Change,
  type ChangeCell,
  changeId,
  changeSection,
  type FormName,
  publishableChange,
} from '@tsumabiraka/assessment';
import { codeToId, form, headingText, locate, resolveReference } from '@tsumabiraka/forms';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { printedDate } from './dates.ts';
import { lost, nameNote } from './item.ts';
import { verbatim } from './text.ts';

const COLUMNS = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'] as const;

/**
 * 変更箇所: one row a change, with the words of the document; a row that names an item of this page links to it.
 * @param anchors ids that the page has
 */
export function changes(assessment: Assessment, anchors: ReadonlySet<string>): Element | undefined {
  const code = changeSection(assessment.form);
  const located = locate(form(assessment.form), code);
  const lacuna = assessment.missing.find((each) => each.code === code);
  if (!located || (assessment.changes.length === 0 && !lacuna)) return undefined;
  const id = codeToId(code);
  const shown = assessment.changes.map((change) => publishableChange(assessment.form, change));
  const rows = shown.map(({ change }, index) => row(assessment.form, change, index, anchors));
  const renamed = shown.some(({ replaced }) => replaced);
  // The roles stay where a narrow screen stacks the cells: `display` takes them from a table in some browsers.
  const table = h('table', { className: ['changes'], role: 'table', ariaLabelledBy: `${id}-h` }, [
    h('thead', { role: 'rowgroup' }, [
      h(
        'tr',
        { role: 'row' },
        COLUMNS.map((column) => h('th', { scope: 'col', role: 'columnheader' }, column)),
      ),
    ]),
    h('tbody', { role: 'rowgroup' }, rows),
  ]);
  return h('section', { id, className: ['section'], ariaLabelledBy: `${id}-h` }, [
    h('h2', { id: `${id}-h` }, headingText(located.node)),
    ...(lacuna ? [lost('missing', lacuna.reason)] : []),
    ...(rows.length > 0
      ? [h('p', { className: ['ours'] }, `${rows.length}件の変更が、元の文書の順に並んでいます。`)]
      : []),
    ...(renamed ? [nameNote()] : []),
    ...(rows.length > 0 ? [table] : []),
  ]);
}

function row(name: FormName, change: Change, index: number, anchors: ReadonlySet<string>): Element {
  const code = change.item && resolveReference(form(name), change.item)?.code;
  const target = code && codeToId(code);
  const item = change.item ?? '記載なし';
  const reference = target && anchors.has(target) ? h('a', { href: `#${target}` }, item) : item;
  const doubt = change.reason ? [h('p', { className: ['ours'] }, `はっきりしない点: ${change.reason}`)] : [];
  const cells: (readonly ElementContent[] | ElementContent | string)[] = [
    change.date === undefined ? '記載なし' : printedDate(change.date),
    [typeof reference === 'string' ? { type: 'text', value: reference } : reference, ...doubt],
    cell(change.before),
    cell(change.after),
    cell(change.timing),
    cell(change.explanation),
  ];
  const columns = cells.map((content, column) =>
    h('td', { role: 'cell', dataLabel: COLUMNS[column] }, content as ElementContent[]),
  );
  return h('tr', { id: changeId(name, index), role: 'row' }, columns);
}

function cell(content: ChangeCell): ElementContent[] {
  return 'text' in content ? verbatim(content.text, '記載') : [h('span', { className: ['state'] }, '記載なし')];
}
