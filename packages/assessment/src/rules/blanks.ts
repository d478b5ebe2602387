import { describeItem } from '../describe.ts';
import { itemsByKey } from '../lookup.ts';
import { formatKey } from '../order.ts';
import type { Assessment } from '../schema/assessment.ts';
import type { Item } from '../schema/item.ts';
import { hasValue } from '../schema/state.ts';
import { type Finding, reporter } from './finding.ts';

/** Boxes of Ⅲ that answer a block with "we do not do this", so that its choices and boxes stay empty by design (様式3, 4). */
const optOuts: readonly { box: string; label: string; block: RegExp }[] = [
  { box: 'III-4-委託しない', label: '委託しない', block: /^III-4-/u },
  { box: 'III-5-提供・移転しない', label: '提供・移転しない', block: /^III-5-/u },
  { box: 'III-6-接続しない', label: '接続しない(入手)', block: /^III-6-リスク[1-4]-/u },
  { box: 'III-6-接続しない', label: '接続しない(提供)', block: /^III-6-リスク[2-7]-/u },
];

/** ※ choices and boxes that are printed empty, though the document says nothing that would make them so. Texts may say nothing. */
export function blanksRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const report = reporter('required-item-empty', 'warning', findings);
  const items = itemsByKey(assessment);
  const filledSlots = new Set(assessment.items.filter(hasValue).map(slotKey));
  for (const item of assessment.items) {
    if (item.state !== 'none' || item.kind === 'text') continue;
    const described = describeItem(assessment.form, item.code);
    const slot = slotKey(item);
    const inEmptySlot = slot !== undefined && !filledSlots.has(slot);
    if (!described?.major || inEmptySlot || isOptOut(item) || isOptedOut(items, item)) continue;
    report(
      item,
      `※の項目「${described.label}」に答えがありません。`,
      '答えを選びます。原本も空欄なら、このままで構いません。frontmatter の unclear に理由を書くと、この注意は出なくなります。',
    );
  }
  return findings;
}

/** The slot that an item stands in: 「II-4-委託事項1」 of its file. */
function slotKey({ code, file }: Item): string | undefined {
  const slot = /^.*?-(?:システム|委託事項|提供先|移転先)\d+(?=-)/u.exec(code)?.[0];
  return slot && formatKey({ code: slot, file });
}

const isOptOut = ({ code }: Item) => optOuts.some(({ box }) => box === code);

function isOptedOut(items: ReadonlyMap<string, Item>, { code, file }: Item): boolean {
  return optOuts.some(({ box, label, block }) => {
    const asked = block.test(code) ? items.get(formatKey({ code: box, file })) : undefined;
    return asked?.kind === 'checks' && asked.boxes.some((each) => each.label === label && each.state !== 'unchecked');
  });
}
