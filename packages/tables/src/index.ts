import type { PublicAssessment } from '@tsumabiraka/assessment';
import { stringify } from 'csv-stringify/sync';

type Row = readonly (string | number)[];

/** One table over all assessments. */
interface CsvTable {
  columns: readonly string[];
  rowsOf: (assessment: PublicAssessment) => Row[];
}

const STATES = {
  answered: '記載あり',
  none: '記載なし',
  missing: '抜け',
  withheld: '非公表',
  unclear: '不明確',
} as const;
const DOCUMENT = ['評価書', '団体コード', '評価実施機関', '評価書名', '公表日'];
const documentOf = ({ id, agency, title, published }: PublicAssessment): Row => [
  ...[id, agency.code, agency.name, title, published],
];

/** All items, one a row. */
export const itemTable: CsvTable = {
  columns: [
    ...DOCUMENT,
    ...['ファイル', '項目コード', '項目', '状態', '値', '○あり', '○なし', '読み取れない', '理由', 'アドレス'],
  ],
  rowsOf: (assessment) =>
    assessment.items.map((item) => [
      ...documentOf(assessment),
      ...[item.file ?? '', item.code, item.label, STATES[item.state], plainValue(item)],
      ...[item.checked, item.unchecked, item.unknown].map((labels) => list(labels, item.free)),
      item.reason ?? '',
      `${assessment.url}#${item.id}`,
    ]),
};

/** All change rows, one a row. */
export const changeTable: CsvTable = {
  columns: [
    ...DOCUMENT,
    ...['変更日', '変更日（印刷）', '項目（印刷）', '項目コード', '変更前の記載', '変更後の記載'],
    ...['提出時期', '提出時期に係る説明', '注', 'アドレス'],
  ],
  rowsOf: (assessment) =>
    assessment.changes.map((row) => [
      ...documentOf(assessment),
      ...[row.date, row.printedDate, row.item, row.code, row.before, row.after, row.timing, row.explanation].map(
        (text) => text ?? '',
      ),
      row.nameWithheld ? '個人の氏名を置きかえています' : '',
      `${assessment.url}#${row.id}`,
    ]),
};

/** UTF-8 with this mark is opened by Excel as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV with CRLF, as Excel opens it; a cell that a spreadsheet would run as a formula gets a quote before it (OWASP, CSV injection).
 */
export function csv(rows: readonly Row[]): string {
  // With CRLF between records the library leaves a lone line feed bare, and Excel would end the record there.
  return stringify([...rows], { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ });
}

function plainValue({ value, mark, groups }: PublicAssessment['items'][number]): string | number {
  if (!groups) return value ?? mark ?? '';
  const lines = groups.flatMap(({ title, text, rows }) => [title, text, ...rows.map((row) => row.join('\t'))]);
  return [value, ...lines].filter((line) => line !== undefined && line !== '').join('\n');
}

function list(labels: readonly string[] | undefined, free: Readonly<Record<string, string>> | undefined): string {
  return (labels ?? []).map((label) => (free?.[label] ? `${label}（${free[label]}）` : label)).join('\n');
}
