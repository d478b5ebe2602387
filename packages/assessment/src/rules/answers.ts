import { normaliseLabel } from '@tsumabiraka/forms';
import { describeItem } from '../describe.ts';
import type { Assessment } from '../schema/assessment.ts';
import { type Finding, reporter } from './finding.ts';

/** Choices and boxes against the options that the official form prints (様式2, 3, 4 of 特定個人情報保護評価に関する規則). */
export function answersRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const wrongChoice = reporter('choice-not-in-list', 'error', findings);
  const wrongBox = reporter('box-not-in-list', 'error', findings);
  const twice = reporter('box-twice', 'error', findings);
  const free = reporter('free-text-not-allowed', 'error', findings);
  for (const item of assessment.items) {
    const described = describeItem(assessment.form, item.code);
    if (!described || (item.kind !== 'choice' && item.kind !== 'checks')) continue;
    const options = described.options;
    const list = options.map((option) => `「${option.label}」`).join('');
    const find = (label: string) => options.find((option) => normaliseLabel(option.label) === normaliseLabel(label));
    if (item.kind === 'choice') {
      for (const label of [item.value, ...(item.candidates ?? [])]) {
        if (label === undefined || find(label)) continue;
        wrongChoice(
          item,
          `「${described.label}」の答え「${label}」は、選択肢にありません。`,
          `選択肢は ${list} です。一つを選びます。`,
        );
      }
      continue;
    }
    const seen = new Set<string>();
    for (const box of item.boxes) {
      const option = find(box.label);
      const key = normaliseLabel(box.label);
      if (seen.has(key)) twice(item, `「${described.label}」に「${box.label}」が2回あります。`, '片方を消します。');
      seen.add(key);
      if (!option) {
        wrongBox(
          item,
          `「${described.label}」に「${box.label}」という箱はありません。`,
          `この項目の箱は ${list} です。`,
        );
      } else if (box.free && !option.freeText) {
        free(
          item,
          `「${box.label}」の後に「${box.free.join(' ')}」とありますが、様式のこの箱に書き込む欄はありません。`,
          '書き込める箱（「その他」など）に移すか、文章の項目に書きます。',
        );
      }
    }
  }
  return findings;
}
