import { type Assessment, eraDate } from '@tsumabiraka/assessment';
import type { Statement } from '../statement.ts';

/** The same day five years later; 29 February becomes 28 February. */
export function fiveYearsAfter(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(year) + 5}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

/** When the body must look at it again: within five years of publication (特定個人情報保護評価に関する規則15条). */
export function reassessment({ published }: Assessment): Statement[] {
  const due = eraDate(fiveYearsAfter(published));
  return [
    {
      topic: 'reassessment',
      text: `公表日は${eraDate(published)}です。5年後の${due}までに、もう一度評価する決まりです（規則15条）。`,
      from: [{ code: '表紙-公表日' }],
      certainty: 'known',
    },
  ];
}
