import { form, locate } from '@tsumabiraka/forms';
import { formatKey } from '../order.ts';
import type { Assessment } from '../schema/assessment.ts';
import { type Finding, reporter } from './finding.ts';

/** `missing` and `withheld` name codes of the form, and nothing that stands in the document. */
export function lacunaeRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const unknown = reporter('unknown-code', 'error', findings);
  const contradiction = reporter('missing-but-present', 'error', findings);
  const present = new Set(assessment.items.map(formatKey));
  for (const key of ['missing', 'withheld'] as const) {
    for (const lacuna of assessment[key]) {
      const name = formatKey(lacuna);
      if (!locate(form(assessment.form), lacuna.code)) {
        unknown(
          name,
          `frontmatter の ${key} にある「${name}」は、${assessment.form} の項目ではありません。`,
          '「II-6」「I-2-システム1-③」のような項目の番号を書きます。',
        );
      } else if (present.has(name)) {
        contradiction(
          name,
          `「${name}」は ${key} にありますが、本文に記載があります。`,
          `frontmatter の ${key} から消すか、本文の記載を消します。`,
        );
      }
    }
  }
  return findings;
}
