import { asksForHead, findPersonalNames, publishableChange } from '../names.ts';
import type { Assessment } from '../schema/assessment.ts';
import { changeKey, type Finding, reporter } from './finding.ts';

/** A personal name where the form asks for the post: 所属長の役職名 since the forms of 平成30年5月. */
export function namesRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const report = reporter('personal-name', 'warning', findings);
  for (const item of assessment.items) {
    if (item.kind !== 'text' || !item.text || !asksForHead(assessment.form, item.code)) continue;
    const lines = item.text.flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
    if (lines.some((line) => findPersonalNames(line).length > 0)) {
      report(
        item,
        '所属長の欄に、人の名前らしいものがあります。',
        '役職名だけを書きます。公開する頁では「（氏名）」に置き換わります。',
      );
    }
  }
  for (const [index, change] of assessment.changes.entries()) {
    if (publishableChange(assessment.form, change).replaced) {
      report(
        changeKey(index),
        '所属長の変更の記載に、人の名前らしいものがあります。',
        '原本のままで構いません。公開する頁では「（氏名）」に置き換わります。',
      );
    }
  }
  return findings;
}
