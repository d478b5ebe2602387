import type { Block } from '@tsumabiraka/assessment';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Marker, plain } from './explained.ts';

/** Marks that begin a point, by the width that its further lines are indented: one, one and a half, two or three letters. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^[・○●◎◆◇■□▲△▼▽★☆※①-⑳➀-➓㋐-㋾→⇒]/u, 'in1'],
  [/^(?:\d{1,2}[.．、]|[ア-ンa-zA-Z][.．、)）]|[-–])(?!\d)/u, 'in1'],
  [/^(?:\(\d{1,2}\)|\([ア-ンa-z]\)|[０-９][．.、])/u, 'in2'],
  [/^(?:（[０-９\d]{1,2}）|（[ア-ンａ-ｚa-z]）|【)/u, 'in3'],
];

function line(text: string, marked: Marker): ElementContent {
  // 【…】 is a title in a line of its own: it is no point with an indent.
  const mark = text.startsWith('【') ? undefined : MARKS.find(([pattern]) => pattern.test(text))?.[1];
  return h('span', mark ? { className: [mark] } : {}, marked(text));
}

/** A paragraph of the official text: every line of the document is a line here, points hang from their marks. */
function paragraph(lines: readonly string[], marked: Marker): ElementContent {
  return h(
    'p',
    lines.map((text) => line(text, marked)),
  );
}

/** A table with its header row. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[], label: string): ElementContent {
  const element = h('table', [
    h('thead', [
      h(
        'tr',
        columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ]),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.map((cell) => h('td', cell)),
        ),
      ),
    ),
  ]);
  // A wide table scrolls in its own box, which the keyboard has to reach.
  return columns.length > 2
    ? h('div', { className: ['scroll'], role: 'group', ariaLabel: label, tabIndex: 0 }, element)
    : element;
}

/** The verbatim text of an answer. */
export function verbatim(text: readonly Block[], label: string, marked: Marker = plain): ElementContent[] {
  return text.map((block) =>
    block.kind === 'paragraph' ? paragraph(block.lines, marked) : table(block.columns, block.rows, `${label}の表`),
  );
}
