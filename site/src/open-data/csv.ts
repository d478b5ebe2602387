import { type PublicAssessment, toPublic } from '@tsumabiraka/assessment';
import { stringify } from 'csv-stringify/sync';
import { readCached } from '../load/cache.ts';
import type { Listed } from '../lookup/assessments.ts';

type Row = readonly (string | number)[];

const ITEM_COLUMNS = [
  '評価書',
  '団体コード',
  '評価実施機関',
  '評価書名',
  '公表日',
  'ファイル',
  '項目コード',
  '項目',
  '状態',
  '値',
  '選択',
  '選択なし',
  '読み取れない',
  '理由',
  'アドレス',
];
const CHANGE_COLUMNS = [
  '評価書',
  '団体コード',
  '評価実施機関',
  '評価書名',
  '変更日',
  '変更日（印刷）',
  '項目（印刷）',
  '項目コード',
  '変更前の記載',
  '変更後の記載',
  '提出時期',
  '提出時期に係る説明',
  '注',
  'アドレス',
];
const STATES = {
  answered: '記載あり',
  none: '記載なし',
  missing: '抜け',
  withheld: '非公表',
  unclear: '不明確',
} as const;

/** All items of assessments as CSV, one a row. */
export function itemsCsv(items: readonly Listed[]): string {
  return csv(ITEM_COLUMNS, items, itemRows);
}

/** All change rows of assessments as CSV. */
export function changesCsv(items: readonly Listed[]): string {
  return csv(CHANGE_COLUMNS, items, changeRows);
}

/**
 * UTF-8 with a byte order mark and CRLF, as Excel opens it by a double click; a cell that a spreadsheet would run as a formula gets a quote
 * before it (OWASP, CSV injection).
 */
function csv(
  columns: readonly string[],
  items: readonly Listed[],
  rowsOf: (assessment: PublicAssessment) => Row[],
): string {
  const options = { record_delimiter: 'windows', escape_formulas: true } as const;
  const parts = items.map((item) => {
    const { assessment } = readCached(item.digest);
    return assessment ? stringify(rowsOf(toPublic(assessment, item.body, item.url)), options) : '';
  });
  return `\uFEFF${stringify([columns], options)}${parts.join('')}`;
}

function itemRows({ id, agency, title, published, url: page, items }: PublicAssessment): Row[] {
  return items.map((item) => [
    ...[id, agency.code, agency.name, title, published, item.file ?? '', item.code, item.label, STATES[item.state]],
    plainValue(item),
    list(item.checked, item.free),
    list(item.unchecked, item.free),
    list(item.unknown, item.free),
    item.reason ?? '',
    `${page}#${item.id}`,
  ]);
}

function plainValue({ value, mark, groups }: PublicAssessment['items'][number]): string | number {
  if (!groups) return value ?? mark ?? '';
  const lines = groups.flatMap(({ title, text, rows }) => [title, text, ...rows.map((row) => row.join('\t'))]);
  return [value, ...lines].filter((line) => line !== undefined && line !== '').join('\n');
}

function list(labels: readonly string[] | undefined, free: Readonly<Record<string, string>> | undefined): string {
  return (labels ?? []).map((label) => (free?.[label] ? `${label}（${free[label]}）` : label)).join('\n');
}

function changeRows({ id, agency, title, url: page, changes }: PublicAssessment): Row[] {
  return changes.map((row) => [
    ...[id, agency.code, agency.name, title, row.date ?? '', row.printedDate ?? '', row.item ?? '', row.code ?? ''],
    ...[row.before ?? '', row.after ?? '', row.timing ?? '', row.explanation ?? ''],
    row.nameWithheld ? '個人の氏名を置きかえています' : '',
    `${page}#${row.id}`,
  ]);
}

export function csvResponse(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
}
