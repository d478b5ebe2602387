import { EMPTY, type Group } from '@tsumabiraka/assessment';
import type { Cell } from '../../rows.ts';
import { tidyLine } from './tidy.ts';

const BRACKETED = /^\s*[<＜〈《【[［]\s*(.*?)\s*[>＞〉》】\]］]\s*$/u;
const MARKED = /^\s*[◆■●○◎□▼]\s*([^、,，]+?)\s*$/u;
const NUMBERED = /^\s*([\d０-９]{1,3})(?:\s*[.．:：)）]\s*|\s+|(?=[^\d０-９.．:：)）\s]))(\S.*)$/su;

/** A list of record items, or a 別紙: groups with a title, each a table. */
export function readRecords(rows: readonly (readonly Cell[])[]) {
  const groups: Group[] = [];
  let open: Draft = newGroup();
  const close = () => {
    const group = finished(open);
    if (group) groups.push(group);
  };
  for (const cells of rows) {
    const [cell] = cells;
    if (cells.length === 1 && cell) {
      for (const line of cell.lines) {
        const title = titleOf(line);
        if (title !== undefined) {
          close();
          open = newGroup(title);
        } else addLine(open, line);
      }
    } else open.table.push(cells.map((part) => tidyLine(part.lines.join(''))));
  }
  close();
  return groups.length > 0
    ? { kind: 'table' as const, groups: titled(groups) }
    : { kind: 'table' as const, groups: [], mark: EMPTY };
}

interface Draft {
  title?: string;
  text: string[];
  records: [string, string][];
  table: string[][];
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

/** A line of the list: records set off by 、 or one record with its number; anything else is text. */
function addLine(group: Draft, line: string): void {
  const [, number, name] = NUMBERED.exec(line) ?? [];
  if (number !== undefined && name !== undefined && !/[、，]/u.test(line)) {
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

function finished({ title, text, records, table }: Draft): Group | undefined {
  const head = title === undefined ? {} : { title };
  const words = text.length > 0 ? { text: [{ kind: 'paragraph' as const, lines: text }] } : {};
  if (table.length > 0) return { ...head, ...words, ...tableOf(table, records) };
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
