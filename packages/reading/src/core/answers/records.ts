import { EMPTY, type Group } from '@tsumabiraka/assessment';
import type { Cell } from '../../rows.ts';
import { type NumberedList, sideBySide } from './side-by-side.ts';
import { tidyLine } from './tidy.ts';

const BRACKETED = /^\s*[<＜〈《【[［]\s*(.*?)\s*[>＞〉》】\]］]\s*$/u;
/** The same within a line: it is a title where others like it have lines of their own. */
const BRACKETED_WITHIN = /[<＜〈《【]{1,2}[^<＜〈《【>＞〉》】]{1,40}[>＞〉》】]{1,2}/gu;
const MARKED = /^\s*[◆■●○◎□▼]\s*([^、,，]+?)\s*$/u;
/** A number glued to its name, 「1個人番号」; 「1号該当日」 is a name. */
const NUMBERED =
  /^\s*([\d０-９]{1,3})(?:\s*[.．:：)）]\s*|\s+|(?=[^\d０-９.．:：)）\s号次回期割年月日時件人]))(\S.*)$/su;
const LONGEST_TITLE = 40;
const LIST_SIGN = /[、，]|,\s*[\d０-９]/u;
const IN_BRACKETS = /[(（「][^)）」]*[)）」]/gu;

/** A list of record items, or a 別紙: groups with a title, each a table. */
export function readRecords(rows: readonly (readonly Cell[])[]) {
  const drafts: Draft[] = [newGroup()];
  const last = (): Draft => drafts.at(-1) as Draft;
  const titles = new Set(
    rows.flat().flatMap(({ lines }) => lines.flatMap((line) => BRACKETED.exec(line)?.[0].trim()[0] ?? [])),
  );
  for (const [at, cells] of rows.entries()) {
    const [cell] = cells;
    const isColumn = cell !== undefined && cell.column > 0 && last().table.length > 0;
    if (cells.length === 1 && cell && !isColumn) {
      const lines = cell.lines.flatMap((line) => withOwnTitles(line, titles));
      addLines(drafts, lines, following(rows[at + 1]));
    } else last().table.push(cells);
  }
  const groups = drafts.flatMap(finished);
  return groups.length > 0
    ? { kind: 'table' as const, groups: titled(groups) }
    : { kind: 'table' as const, groups: [], mark: EMPTY };
}

/** A line, parted at the titles that stand within it. */
function withOwnTitles(line: string, signs: ReadonlySet<string>): string[] {
  const parted = line.replace(BRACKETED_WITHIN, (title) => (signs.has(title[0] ?? '') ? `\n${title}\n` : title));
  return parted.split('\n').filter((part) => part.trim() !== '');
}

/** Adds the lines of a cell; a title among them begins a group. */
function addLines(drafts: Draft[], lines: readonly string[], below: string | undefined): void {
  for (const [index, line] of lines.entries()) {
    if ((drafts.at(-1)?.table.length ?? 0) > 0) drafts.push(newGroup());
    const title = titleOf(line) ?? titleBefore(line, lines[index + 1] ?? below);
    if (title === undefined) addLine(drafts.at(-1) as Draft, line);
    else drafts.push(newGroup(title));
  }
}

interface Draft extends NumberedList {
  text: string[];
  table: (readonly Cell[])[];
}

const newGroup = (title?: string): Draft => ({
  ...(title === undefined ? {} : { title }),
  text: [],
  records: [],
  table: [],
});

function titleOf(line: string): string | undefined {
  return BRACKETED.test(line) || MARKED.test(line) ? tidyLine(line) : undefined;
}

/** A short line above one that begins to count: 「中間サーバー」「1.情報照会等の記録等」. */
function titleBefore(line: string, next: string | undefined): string | undefined {
  const begins = next !== undefined && /^\s*[1１]\s*[.．:：)）]/u.test(next);
  return begins && line.length < LONGEST_TITLE && !NUMBERED.test(line) && !/[、，。,]/u.test(line)
    ? tidyLine(line)
    : undefined;
}

/** The first line of the next row, where that is no table. */
const following = (cells: readonly Cell[] | undefined) => (cells?.length === 1 ? cells[0]?.lines[0] : undefined);

/** A line of the list: records set off by 、 or one record with its number; anything else is text. */
function addLine(group: Draft, line: string): void {
  const [, number, name] = NUMBERED.exec(line) ?? [];
  if (number !== undefined && name !== undefined && !LIST_SIGN.test(line.replace(IN_BRACKETS, ''))) {
    group.records.push([number.normalize('NFKC'), tidyLine(name)]);
    return;
  }
  const parts = enumerated(line);
  if (parts.length > 1) group.records.push(...parts);
  else if (/[。※]/u.test(line)) group.text.push(tidyLine(line));
  else group.records.push(['', tidyLine(line)]);
}

/** Parts of 「a、b、c」; commas within brackets part nothing. */
function enumerated(line: string): [string, string][] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of line) {
    if (/[(（「]/u.test(letter)) depth++;
    if (/[)）」]/u.test(letter)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,]/u.test(letter)) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part]
    .map(tidyLine)
    .filter((text) => text !== '')
    .map((text) => {
      const [, number, name] = NUMBERED.exec(text) ?? [];
      return number !== undefined && name !== undefined && /^\s*[\d０-９]+\s*[.．:：)）]/u.test(text)
        ? [number.normalize('NFKC'), tidyLine(name)]
        : ['', text];
    });
}

function finished(draft: Draft): Group[] {
  const lists = sideBySide(draft.table);
  if (!lists) return [groupOf(draft)].filter((group) => group !== undefined);
  const { title, text, records } = draft;
  const [first, ...more] = lists.map((list) => groupOf({ ...list, text: [], table: [] }));
  // Lines above the lists, 「がん検診等の情報」, belong to all of them; they stand with the first.
  const above = [...(title === undefined ? [] : [title]), ...text, ...records.map(([, name]) => name)];
  const words = above.length > 0 ? { text: [{ kind: 'paragraph' as const, lines: above }] } : {};
  return [first && { ...first, ...words }, ...more].filter((group) => group !== undefined);
}

function groupOf({ title, text, records, table }: Draft): Group | undefined {
  const head = title === undefined ? {} : { title };
  const words = text.length > 0 ? { text: [{ kind: 'paragraph' as const, lines: text }] } : {};
  if (table.length > 0) return { ...head, ...words, ...tableOf(table.map(textsOf), records) };
  if (records.length > 0) {
    const numbered = records.some(([number]) => number !== '');
    const columns = numbered ? ['番号', '記録項目'] : ['記録項目'];
    return { ...head, ...words, columns, rows: records.map(([number, name]) => (numbered ? [number, name] : [name])) };
  }
  if (text.length > 0) return { ...head, ...words, columns: [], rows: [] };
  return title === undefined
    ? undefined
    : { title, text: [{ kind: 'paragraph', lines: [EMPTY] }], columns: [], rows: [] };
}

const textsOf = (cells: readonly Cell[]) => cells.map((part) => tidyLine(part.lines.join('')));

/** A ruled table: its first row names the columns. */
function tableOf(table: readonly string[][], records: readonly [string, string][]) {
  const width = Math.max(...table.map((row) => row.length));
  const square = [...table, ...records.map(([number, name]) => [tidyLine(`${number} ${name}`)])].map((row) => [
    ...row,
    ...Array<string>(width - row.length).fill(''),
  ]);
  const [columns = [], ...rows] = square;
  return { columns, rows };
}

/** Every group but the first has to have a title. */
function titled(groups: readonly Group[]): Group[] {
  return groups.map((group, index) => (index > 0 && group.title === undefined ? { ...group, title: EMPTY } : group));
}
