import { findMyNumbers } from '../my-number.ts';
import type { Assessment } from '../schema/assessment.ts';
import { changeKey, type Finding, reporter } from './finding.ts';

/** A number that passes as a 個人番号 must never be published (番号法19条, 20条), wherever it stands. */
export function myNumberRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const report = reporter('my-number', 'error', findings);
  const search = (at: Parameters<typeof report>[0], value: unknown): void => {
    for (const text of stringsIn(value)) {
      for (const { digits } of findMyNumbers(text)) report(at, ...myNumberWords(digits));
    }
  };
  const { items, changes, ...facts } = assessment;
  for (const [key, value] of Object.entries(facts)) search(key, value);
  for (const item of items) search(item, item);
  for (const [index, change] of changes.entries()) search(changeKey(index), change);
  return findings;
}

/** What to say of such a number, without repeating it. */
export function myNumberWords(digits: string): [message: string, hint: string] {
  return [
    `マイナンバー（個人番号）と読める12桁の数字「${digits.slice(0, 2)}**********」があります。`,
    '公表してはいけない番号です。すぐに消します。マイナンバーでないと確かなときは、6桁ごとに空白で区切って書きます。',
  ];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
