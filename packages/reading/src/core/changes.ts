import { type Change, type ChangeCell, EMPTY, isEmptyMark, PRINTED_DATE } from '@tsumabiraka/assessment';
import { normaliseLabel } from '@tsumabiraka/forms';
import type { Doubt, Leftover } from '../outcome.ts';
import type { Cell, Row } from '../rows.ts';
import { emptyMark } from './answers/text.ts';
import { tidyLine } from './answers/tidy.ts';
import { rowText } from './collect.ts';
import { letterDoubts } from './unknown-letter.ts';

const COLUMNS = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'] as const;
type Column = (typeof COLUMNS)[number];

/** One row while it is put together: the lines of each column. */
type Draft = Record<Column, string[]> & { place: Cell['place']; doubts: string[] };

export interface Changes {
  changes: Change[];
  doubts: Doubt[];
  leftovers: Leftover[];
}

/** Rows of 変更箇所. A row without date and item goes on with the one before; a date in a merged cell holds for all its rows. */
export function readChanges(rows: readonly Row[]): Changes {
  const table = new ChangeTable();
  for (const row of rows) table.take(row);
  const read = table.drafts.map(changeOf);
  return {
    changes: read.map(({ change }) => change),
    doubts: read.flatMap(({ reason, draft }, index) => (reason ? [doubtOf(index, reason, draft)] : [])),
    leftovers: table.leftovers,
  };
}

class ChangeTable {
  readonly drafts: Draft[] = [];
  readonly leftovers: Leftover[] = [];
  #columns: ReadonlyMap<Column, number> | undefined;
  /** Date of a merged cell, and the rows below that it covers. */
  #merged: { lines: readonly string[]; rows: number } = { lines: [], rows: 0 };

  take(row: Row): void {
    const header = headerOf(row);
    this.#columns = header ?? this.#columns ?? defaultColumns(row);
    if (header) return;
    if (!this.#columns) {
      this.leftovers.push({ text: rowText(row), place: row.cells[0]?.place ?? {} });
      return;
    }
    const draft = draftOf(row, this.#columns);
    const dateColumn = this.#columns.get('変更日');
    const dateCell = row.cells.find((cell) => cell.column === dateColumn);
    this.#merged = dateCell
      ? { lines: dateCell.lines, rows: dateCell.rows }
      : { ...this.#merged, rows: this.#merged.rows - 1 };
    if (!dateCell && this.#merged.rows > 0) draft.変更日 = [...this.#merged.lines];
    const last = this.drafts.at(-1);
    if (!last || !isRest(draft, last)) {
      this.drafts.push(draft);
      return;
    }
    for (const name of COLUMNS) last[name].push(...draft[name]);
    last.doubts.push(...draft.doubts);
  }
}

/** Without header, six columns are those of the form. */
function defaultColumns(row: Row): ReadonlyMap<Column, number> | undefined {
  const width = row.cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  return width < COLUMNS.length ? undefined : new Map(COLUMNS.map((name, index) => [name, index]));
}

function headerOf(row: Row): ReadonlyMap<Column, number> | undefined {
  const found = new Map<Column, number>();
  for (const cell of row.cells) {
    const text = normaliseLabel(cell.lines.join(''));
    const name = COLUMNS.find((column) => normaliseLabel(column) === text);
    if (name) found.set(name, cell.column);
  }
  return found.has('項目') && found.has('変更後の記載') ? found : undefined;
}

function draftOf(row: Row, columns: ReadonlyMap<Column, number>): Draft {
  const draft: Draft = {
    変更日: [],
    項目: [],
    変更前の記載: [],
    変更後の記載: [],
    提出時期: [],
    提出時期に係る説明: [],
    place: row.cells[0]?.place ?? {},
    doubts: row.cells.flatMap(({ doubts = [] }) => doubts),
  };
  for (const cell of row.cells) {
    const name = [...columns].findLast(([, column]) => column <= cell.column)?.[0] ?? '変更日';
    if (draft[name].length > 0 && cell.lines.length > 0)
      draft.doubts.push(`「${name}」に、二つの欄の文字が入りました。`);
    draft[name].push(...cell.lines);
  }
  return draft;
}

const ERA = /^(?:明治|大正|昭和|平成|令和|[12][09]\d\d)/u;
const TIMING = /^事[前後]$/u;

/** Whether a row is the rest of the one before: its date is none, and what stands under 提出時期 is no answer by itself. */
function isRest(draft: Draft, last: Draft): boolean {
  const date = draft.変更日.join('').replace(/\s/gu, '').normalize('NFKC');
  const timing = draft.提出時期.join('');
  if (date !== '') return !ERA.test(date) && WHOLE_DATE.test((last.変更日.join('') + date).replace(/\s/gu, ''));
  return timing === '' || (!TIMING.test(timing) && TIMING.test(last.提出時期.join('') + timing));
}

const WHOLE_DATE = new RegExp(`^${PRINTED_DATE.source}$`, 'u');

function changeOf(draft: Draft): { change: Change; reason?: string; draft: Draft } {
  const printedDate = tidyLine(draft.変更日.join(''));
  const date = tidyLine(printedDate.replace(/\s+/gu, ''));
  const item = tidyLine(draft.項目.join(' '));
  const timing = cellOf([draft.提出時期.join('')]);
  const reasons = [...new Set(draft.doubts)];
  if (printedDate !== '' && !WHOLE_DATE.test(date)) reasons.push(`変更日が「${printedDate}」と読めます。`);
  if (item === '') reasons.push('項目の欄が空です。');
  if ('text' in timing && !TIMING.test(draft.提出時期.join('').replace(/\s/gu, ''))) {
    reasons.push(`提出時期が「${draft.提出時期.join('')}」と読めます。`);
  }
  reasons.push(...letterDoubts(COLUMNS.flatMap((name) => draft[name]).join('\n')));
  const change: Change = {
    ...(WHOLE_DATE.test(date) ? { date } : {}),
    ...(item === '' || item === EMPTY ? {} : { item }),
    before: cellOf(draft.変更前の記載),
    after: cellOf(draft.変更後の記載),
    timing,
    explanation: cellOf(draft.提出時期に係る説明),
  };
  const reason = reasons.join('');
  return reason === '' ? { change, draft } : { change: { ...change, reason }, reason, draft };
}

function cellOf(lines: readonly string[]): ChangeCell {
  const mark = emptyMark(lines);
  if (mark !== undefined) return { mark };
  const text = lines.map(tidyLine).filter((line) => line !== '');
  return text.length === 1 && isEmptyMark(text[0] ?? '')
    ? { mark: text[0] ?? EMPTY }
    : { text: [{ kind: 'paragraph', lines: text }] };
}

function doubtOf(index: number, reason: string, draft: Draft): Doubt {
  const seen = COLUMNS.map((name) => draft[name].join('')).join(' | ');
  return { code: `変更箇所-${index + 1}`, place: draft.place, seen, assumed: seen, alternatives: [], reason };
}
