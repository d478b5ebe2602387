import { type Assessment, eraDate } from '@tsumabiraka/assessment';
import type { Statement } from '../statement.ts';

/** The same day five years later; 29 February becomes 28 February. */
export function fiveYearsAfter(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(year) + 5}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

/**
 * When the body is to look at it again: it shall endeavour to before five years have passed since publication
 * (特定個人情報保護評価に関する規則15条, 指針: 「努めるものとする」; read 2026-11-21 in ppc.go.jp/legal/assessment and nihombashi-sr.com/mynumber-guideline-40).
 */
export function reassessment({ published }: Assessment): Statement[] {
  const due = eraDate(fiveYearsAfter(published));
  return [
    {
      topic: 'reassessment',
      text: `公表日は${eraDate(published)}です。5年後の${due}までに、もう一度評価するよう努める決まりです（規則15条）。`,
      from: [{ code: '表紙-公表日' }],
      certainty: 'known',
    },
  ];
}
