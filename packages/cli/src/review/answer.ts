import type { Assessment, Change, Item, ItemDescription, ItemKey } from '@tsumabiraka/assessment';
import { EMPTY } from '@tsumabiraka/assessment';
import { parse, serialise } from '@tsumabiraka/markdown';

/** An answer or row that was read from Markdown, or why it cannot be. */
export type ReadAnswer<Value> = { value: Value } | { problem: string };

const without = { changes: [], items: [], missing: [], withheld: [] };

/** The Markdown of one answer, as it stands under its heading. */
export function answerText(assessment: Assessment, item: Item): string {
  const { reason: _, ...plain } = item;
  const title = item.kind === 'table' ? item.title : undefined;
  const before = aboveAnswer(assessment, item, item.kind, title);
  return serialise({ ...assessment, ...without, items: [plain as Item] })
    .slice(before.length)
    .trim();
}

/** Reads the Markdown of one answer. It has to be that answer and nothing else. */
export function readAnswerText(
  assessment: Assessment,
  key: ItemKey,
  { kind }: ItemDescription,
  title: string | undefined,
  text: string,
): ReadAnswer<Item> {
  // Tables have groups with titles; any other heading would be that of another item.
  if ((kind === 'table' ? SECTION : HEADING).test(text)) return { problem: NOT_ONE };
  const { read, problem } = readBelow(aboveAnswer(assessment, key, kind, title), text);
  const [item, more] = read?.items ?? [];
  if (problem !== undefined) return { problem };
  if (!item || more || item.code !== key.code || read?.changes.length) return { problem: NOT_ONE };
  return { value: item };
}

/** The Markdown of one row of 変更箇所, from its heading on. */
export function changeText(assessment: Assessment, change: Change): string {
  const { reason: _, ...plain } = change;
  const whole = serialise({ ...assessment, ...without, changes: [plain] });
  return whole.slice(whole.indexOf('\n## ') + 1).trim();
}

/** Reads the Markdown of one row. */
export function readChangeText(assessment: Assessment, text: string): ReadAnswer<Change> {
  if (SECTION.test(text)) return { problem: NOT_ONE };
  const mark = { mark: EMPTY };
  const change = { before: mark, after: mark, timing: mark, explanation: mark };
  const whole = serialise({ ...assessment, ...without, changes: [change] });
  const { read, problem } = readBelow(whole.slice(0, whole.indexOf('\n## ') + 1), text);
  const [row, more] = read?.changes ?? [];
  if (problem !== undefined) return { problem };
  return row && !more && read?.items.length === 0 ? { value: row } : { problem: NOT_ONE };
}

const NOT_ONE = 'ここに書けるのは、この項目の答えだけです。「#」で始まる行があれば消すか、「\\#」と書きます。';

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/mu;
const SECTION = /^ {0,3}#(?:[ \t]|$)/mu;

/** A file that holds only one item, up to its answer. */
function aboveAnswer(assessment: Assessment, { code, file }: ItemKey, kind: Item['kind'], title?: string): string {
  const table = kind === 'table' ? { groups: [], ...(title !== undefined && { title }) } : {};
  const empty = {
    code,
    ...(file !== undefined && { file }),
    kind,
    state: 'none',
    mark: EMPTY,
    ...table,
  } as unknown as Item;
  return serialise({ ...assessment, ...without, items: [empty] }).slice(0, -`${EMPTY}\n`.length);
}

/** What else is wrong with the document is not the matter of this answer. */
function readBelow(above: string, text: string): { read?: Assessment; problem?: string } {
  const first = above.split('\n').length;
  const { assessment: read, problems } = parse(`${above}\n${text.trim()}\n`, { file: '' });
  const own = problems.filter(
    ({ severity, line, rule }) => severity === 'error' && (line >= first || rule === 'answer-not-written'),
  );
  if (own.length > 0) return { problem: own.map(({ message, hint }) => `${message}${hint}`).join('\n') };
  return read ? { read } : { problem: NOT_ONE };
}
