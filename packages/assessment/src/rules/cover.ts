import { readDate } from '../dates.ts';
import { formatKey } from '../order.ts';
import type { Assessment } from '../schema/assessment.ts';
import type { Item } from '../schema/item.ts';
import { plainText } from '../schema/text.ts';
import { type Finding, reporter } from './finding.ts';

/** Frontmatter against the cover of the document: both say the same, or one is wrong. */
export function coverRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const differs = reporter('frontmatter-differs-from-cover', 'error', findings);
  const fold = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
  const pairs = [
    { code: '表紙-評価書番号', key: 'number', value: assessment.number },
    { code: '表紙-評価書名', key: 'title', value: assessment.title },
    { code: '表紙-公表日', key: 'published', value: assessment.published },
    { code: '表紙-様式の版', key: 'revision', value: assessment.revision },
  ];
  for (const { code, key, value } of pairs) {
    const item = assessment.items.find((each) => each.code === code);
    const printed = item && printedOf(item);
    if (!item || printed === undefined || value === undefined) continue;
    const same =
      key === 'published'
        ? (readDate(printed)?.iso ?? value) === value
        : key === 'revision'
          ? fold(printed).includes(fold(value))
          : fold(printed) === fold(value);
    if (!same)
      differs(
        formatKey(item),
        `表紙は「${printed}」ですが、frontmatter の ${key} は「${value}」です。`,
        `原本の表紙を見て、どちらかを直します。`,
      );
  }
  return findings;
}

function printedOf(item: Item): string | undefined {
  if (item.kind === 'text') return item.text && plainText(item.text);
  return item.kind === 'date' ? item.printed : undefined;
}
