import { forms, normaliseLabel } from '@tsumabiraka/forms';
import { officialLabels } from '../core/official-labels.ts';
import type { Row } from '../rows.ts';

/** Sheets that explain the form. */
const GUIDE = /記載要領|記入要領|記載例|記入例|記入方法|手引|使い方/u;
/** Sheets that Excel needs for choices, or that somebody keeps beside. */
const AUXILIARY = /リスト|マスタ|選択肢|作業用|チェック表/u;
/** Sheets of the official workbook are named after its sections. */
const SECTION =
  /表紙|基本情報|ファイルの概要|リスク|開示|評価実施|変更箇所|別添|別紙|記録項目|様式[234２３４]|(?:基礎|重点|全)項目|評価書|^[ⅠⅡⅢⅣⅤⅥ]|^(?:I{1,3}|IV|VI?)(?![a-z])/iu;
/** A sheet with fewer labels of a form is something else. */
const FEWEST_LABELS = 2;

/** Whether a sheet is part of the assessment: by its name, else by the labels that it holds. */
export function isOfForm(name: string, rows: readonly Row[]): boolean {
  const plain = name.normalize('NFKC').trim();
  if (GUIDE.test(plain)) return false;
  return SECTION.test(plain) || SECTION.test(name) || (!AUXILIARY.test(plain) && holdsLabels(rows));
}

function holdsLabels(rows: readonly Row[]): boolean {
  const labels = forms.map(officialLabels);
  let found = 0;
  for (const { cells } of rows) {
    const text = normaliseLabel(cells.find(({ lines }) => lines.length > 0)?.lines.join('') ?? '');
    if (text.length > 1 && labels.some((known) => known.has(text))) found += 1;
    if (found >= FEWEST_LABELS) return true;
  }
  return false;
}
