import type { Page } from '@tsumabiraka/pdf';

/** Labels that stand together on the cover of every form, and on no other page. */
const LABELS = ['評価書番号', '評価書名', '権利利益の保護の宣言', '評価実施機関名'];

/** Whether a page is the cover of an assessment, so that several bound into one PDF are not read as one. */
export function isCover({ runs }: Page): boolean {
  const text = runs
    .map((run) => run.text)
    .join('')
    .normalize('NFKC')
    .replace(/\s/gu, '');
  return LABELS.every((label) => text.includes(label));
}
