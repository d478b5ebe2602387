import { describeItem, type ItemDescription } from '../describe.ts';
import type { Assessment } from '../schema/assessment.ts';
import type { Item } from '../schema/item.ts';
import { type Finding, reporter } from './finding.ts';

type Of<Kind extends Item['kind']> = Extract<Item, { kind: Kind }>;

/** Choices and boxes against the options that the official form prints (様式2, 3, 4 of 特定個人情報保護評価に関する規則). */
export function answersRule(assessment: Assessment): Finding[] {
  return assessment.items.flatMap((item) => {
    if (item.kind !== 'choice' && item.kind !== 'checks') return [];
    const described = describeItem(assessment.form, item.code);
    if (!described) return [];
    return item.kind === 'choice' ? choiceFindings(item, described) : boxFindings(item, described);
  });
}

const listOf = ({ options }: ItemDescription) => options.map((option) => `「${option.label}」`).join('');

function choiceFindings(item: Of<'choice'>, described: ItemDescription): Finding[] {
  const findings: Finding[] = [];
  const wrong = reporter('choice-not-in-list', 'error', findings);
  const labels = [...(item.value === undefined ? [] : [item.value]), ...(item.candidates ?? [])];
  for (const [index, label] of labels.entries()) {
    if (described.options.some((option) => option.label === label)) continue;
    wrong(
      item,
      `「${described.label}」の答え「${label}」は、選択肢にありません。`,
      `選択肢は ${listOf(described)} です。原本の答えを一つ選びます。`,
      index,
    );
  }
  return findings;
}

function boxFindings(item: Of<'checks'>, described: ItemDescription): Finding[] {
  const findings: Finding[] = [];
  const wrong = reporter('box-not-in-list', 'error', findings);
  const twice = reporter('box-twice', 'error', findings);
  const free = reporter('free-text-not-allowed', 'error', findings);
  const seen = new Set<string>();
  for (const [index, box] of item.boxes.entries()) {
    if (seen.has(box.label))
      twice(item, `「${described.label}」に「${box.label}」が2回あります。`, '片方を消します。', index);
    seen.add(box.label);
    const option = described.options.find(({ label }) => label === box.label);
    if (!option) {
      wrong(
        item,
        `「${described.label}」に「${box.label}」という箱はありません。`,
        `この項目の箱は ${listOf(described)} です。`,
        index,
      );
    } else if (box.free && !option.freeText) {
      free(
        item,
        `「${box.label}」の後に「${box.free.join(' ')}」とありますが、様式のこの箱に書き込む欄はありません。`,
        '書き込める箱（「その他」など）に移すか、文章の項目に書きます。',
        index,
      );
    }
  }
  return findings;
}
