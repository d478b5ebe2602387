import { z } from 'zod';
import { isEmptyMark } from './marks.ts';
import { plainText } from './plain-text.ts';
import { hasValue, stateOf } from './state.ts';
import { Cell, Line, Text } from './text.ts';

/** What stands at the place of an answer. `missing` and `withheld` items have no value and live in `Assessment.missing` and `.withheld`. */
export const State = z.enum(['answered', 'none', 'missing', 'withheld', 'unclear']);
export type State = z.infer<typeof State>;

/** State of an answer that stands in the document. */
const present = {
  /** Code of the form with its slot number: `II-4-委託事項2-③`. */
  code: z.string().min(1),
  /** The 特定個人情報ファイル, from 1; only in the sections that repeat per file. */
  file: z.int().min(1).optional(),
  state: z.enum(['answered', 'none', 'unclear']),
  /** Why it is unclear; only with state `unclear`. */
  reason: Line.optional(),
  /** The printed mark of an empty answer; always there without a value, but for boxes. */
  mark: z.string().refine(isEmptyMark).optional(),
};

/** A box of a list of boxes, in the order of the document. `free` is the text in its brackets. */
export const Box = z.strictObject({
  label: Line,
  state: z.enum(['checked', 'unchecked', 'unknown']),
  free: z.array(Line).min(1).optional(),
});

/** A titled list or table, as record items and 別紙 have them. A group without columns is text only. */
export const Group = z
  .strictObject({ title: Line.optional(), text: Text.optional(), columns: z.array(Cell), rows: z.array(z.array(Cell)) })
  .refine((group) => group.rows.every((row) => row.length === group.columns.length), {
    error: '表の行の欄の数が、見出しと違います',
  })
  .refine((group) => group.columns.length > 0 || group.rows.length === 0, { error: '見出しのない表です' })
  .refine((group) => group.text || group.columns.length > 0, { error: '中身のないまとまりです' })
  .refine((group) => !group.text?.some((block) => block.kind === 'table'), {
    error: '表は text でなく rows に入れます',
  });

const TextItem = z.strictObject({ ...present, kind: z.literal('text'), text: Text.optional() });
const ChoiceItem = z.strictObject({
  ...present,
  kind: z.literal('choice'),
  /** The chosen label. */
  value: Line.optional(),
  /** Labels of which one may be the answer, where it cannot be read. */
  candidates: z.array(Line).min(1).optional(),
});
const ChecksItem = z.strictObject({ ...present, kind: z.literal('checks'), boxes: z.array(Box).min(1) });
const DateItem = z.strictObject({
  ...present,
  kind: z.literal('date'),
  /** As printed: `令和6年2月5日`, `平成28年 1月`. */
  printed: Line.optional(),
});
const PeriodItem = z.strictObject({ ...present, kind: z.literal('period'), printed: Line.optional() });
const CountItem = z.strictObject({ ...present, kind: z.literal('count'), count: z.int().min(0).optional() });
const TableItem = z.strictObject({
  ...present,
  kind: z.literal('table'),
  /** Printed title of an inserted 別紙. */
  title: Line.optional(),
  groups: z.array(Group),
});

const Union = z.discriminatedUnion('kind', [
  TextItem,
  ChoiceItem,
  ChecksItem,
  DateItem,
  PeriodItem,
  CountItem,
  TableItem,
]);

/** One answer of the form. */
export const Item = Union.superRefine((item, ctx) => {
  const issue = (message: string) => ctx.addIssue({ code: 'custom', message });
  if (item.state !== stateOf(item, item.state === 'unclear')) issue(`state ${item.state} は中身と合いません`);
  const needsMark = item.kind !== 'checks' && !hasValue(item);
  if ((item.mark !== undefined) !== needsMark) issue('mark は、答えのないときに必ず、そのときだけ付けます');
  if (item.reason !== undefined && item.state !== 'unclear') issue('reason は不明確なときだけです');
  if (isEmptyMark(wordsOf(item))) issue('印だけの答えは mark です');
  if (item.kind === 'table' && item.groups.slice(1).some((group) => group.title === undefined)) {
    issue('二つ目からのまとまりには見出しが要ります');
  }
});

/** All that a text, a date or a table without headings says, to tell a mark from an answer. */
function wordsOf(item: z.infer<typeof Union>): string {
  if (item.kind === 'text') return plainText(item.text ?? []);
  if (item.kind === 'date' || item.kind === 'period') return item.printed ?? '';
  if (item.kind !== 'table') return '';
  const [first, second] = item.groups;
  const bare = first && !second && first.title === undefined && first.columns.length === 0;
  return bare ? plainText(first.text ?? []) : '';
}
export type Item = z.infer<typeof Item>;
export type ItemKind = Item['kind'];
export type Box = z.infer<typeof Box>;
export type Group = z.infer<typeof Group>;
