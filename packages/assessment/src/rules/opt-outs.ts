import { filesOf, itemsByKey } from '../lookup.ts';
import { formatKey } from '../order.ts';
import type { Assessment } from '../schema/assessment.ts';
import type { Item } from '../schema/item.ts';
import { hasValue } from '../schema/state.ts';
import { type Finding, reporter } from './finding.ts';

const isSet = (item: Item | undefined, label: string) =>
  item?.kind === 'checks' && item.boxes.some((box) => box.label === label && box.state === 'checked');

/**
 * The boxes 「委託しない」 and 「提供・移転しない」 of Ⅲ against what Ⅱ says (様式3, 4). 提供 through the 情報提供ネットワークシステム
 * is no matter of Ⅲ-5, so only 移転先 can contradict it; and documents print texts in blocks that they opt out of, so texts do not.
 */
export function optOutsRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const report = reporter('none-but-filled', 'error', findings);
  const items = itemsByKey(assessment);
  const transfers = assessment.items.filter((item) => /^II-5-移転先\d/u.test(item.code) && hasValue(item));
  for (let file = 1; file <= filesOf(assessment); file++) {
    const find = (code: string) => items.get(formatKey({ code, file }));
    const hint = 'どちらかを直します。原本どおりなら、frontmatter の unclear に理由を書きます。';
    const noEntrustment = find('III-4-委託しない');
    const entrusted = find('II-4-委託の有無');
    if (
      noEntrustment &&
      isSet(noEntrustment, '委託しない') &&
      entrusted?.kind === 'choice' &&
      entrusted.value === '委託する'
    ) {
      report(noEntrustment, `「委託しない」に印がありますが、${formatKey(entrusted)} は「委託する」です。`, hint);
    }
    const noTransfer = find('III-5-提供・移転しない');
    const transfer = transfers.find((item) => item.file === file);
    if (noTransfer && isSet(noTransfer, '提供・移転しない') && transfer) {
      report(noTransfer, `「提供・移転しない」に印がありますが、${formatKey(transfer)} に記載があります。`, hint);
    }
  }
  return findings;
}
