import { form, locate, withSlot } from '@tsumabiraka/forms';
import { formatKey } from '../order.ts';
import type { Assessment } from '../schema/assessment.ts';
import { hasValue, type Item } from '../schema/item.ts';
import { plainText } from '../schema/text.ts';
import { type Finding, reporter } from './finding.ts';

interface Slot {
  number: number;
  items: Item[];
}

/** The filled and the printed slots of one slot group (`II-4-委託事項N`) in one file. */
function slotsOf(assessment: Assessment, group: string, file: number | undefined): Slot[] {
  const slots = new Map<number, Slot>();
  for (const item of assessment.items) {
    const found = locate(form(assessment.form), item.code);
    if (found?.slot === undefined || item.file !== file) continue;
    if (found.node.code !== group && !found.node.code.startsWith(`${group}-`)) continue;
    const slot = slots.get(found.slot) ?? { number: found.slot, items: [] };
    slot.items.push(item);
    slots.set(found.slot, slot);
  }
  return [...slots.values()].sort((a, b) => a.number - b.number);
}

const isFilled = (slot: Slot): boolean => slot.items.some(hasValue);

/** One slot may stand for many where it points to a list printed elsewhere (練馬: 「別紙1のとおり24件」). */
const pointsElsewhere = (slot: Slot): boolean =>
  slot.items.some((item) => item.kind === 'text' && item.text !== undefined && /別紙|別添/u.test(plainText(item.text)));

/** What is asked once, how many slots it announces, and which slots those are. 様式2 has none of them. */
const announced = [
  {
    asked: 'II-4-委託の有無',
    count: 'II-4-委託の有無-件数',
    group: 'II-4-委託事項N',
    name: '委託事項',
    no: '委託しない',
  },
  {
    asked: 'II-5-提供・移転の有無',
    count: 'II-5-提供・移転の有無-提供件数',
    group: 'II-5-提供先N',
    name: '提供先',
    no: '行っていない',
  },
  {
    asked: 'II-5-提供・移転の有無',
    count: 'II-5-提供・移転の有無-移転件数',
    group: 'II-5-移転先N',
    name: '移転先',
    no: '行っていない',
  },
] as const;

/** Whether the question is answered with the given "no". */
function says(item: Item | undefined, no: string): boolean {
  if (item?.kind === 'choice') return item.value === no;
  return item?.kind === 'checks' && item.boxes.some((box) => box.label === no && box.state === 'checked');
}

/** Counts against slots, "no" against filled slots, and gaps in slot numbers (様式3, 4 Ⅱ4, Ⅱ5; the form numbers slots from 1). */
export function slotsRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const mismatch = reporter('count-mismatch', 'error', findings);
  const contradiction = reporter('none-but-filled', 'error', findings);
  const gap = reporter('slot-gap', 'error', findings);
  const files = [...new Set(assessment.items.map((item) => item.file))];
  const lost = (file: number | undefined, group: string) =>
    assessment.missing.some((lacuna) => group.startsWith(lacuna.code) && (lacuna.file ?? 1) === (file ?? 1));

  for (const file of files) {
    const find = (code: string) => assessment.items.find((item) => item.code === code && item.file === file);
    for (const { asked, count, group, name, no } of announced) {
      const slots = slotsOf(assessment, group, file);
      const filled = slots.filter(isFilled);
      const question = find(asked);
      const first = filled[0]?.items[0];
      if (says(question, no) && first) {
        contradiction(
          first,
          `「${no}」と答えていますが、${name}${filled[0]?.number}に記載があります。`,
          `「${formatKey({ code: asked, file })}」の答えか、${name}の記載のどちらかを直します。`,
        );
      }
      const counted = find(count);
      if (counted?.kind !== 'count' || counted.count === undefined || lost(file, group)) continue;
      if (counted.count !== filled.length && !filled.some(pointsElsewhere)) {
        mismatch(
          counted,
          `${name}は「${counted.count}件」とありますが、記載は${filled.length}件です。`,
          `件数か、${name}の記載を直します。原本の頁が失われているときは、frontmatter の missing に書きます。`,
        );
      }
    }
    for (const group of ['I-2-システムN', ...announced.map((each) => each.group)]) {
      const slots = slotsOf(assessment, group, file);
      const numbers = new Set(slots.map((slot) => slot.number));
      for (let number = 1; number < (slots.at(-1)?.number ?? 0); number++) {
        const code = withSlot(group, number);
        if (numbers.has(number) || lost(file, code) || lost(file, group)) continue;
        const next = slots.find((slot) => slot.number > number);
        const last = code.split('-').at(-1);
        if (next?.items[0])
          gap(
            next.items[0],
            `${last}がないまま、次の番号が始まっています。`,
            `番号を詰めるか、${last}を書きます。原本から失われているときは、missing に ${code} を書きます。`,
          );
      }
    }
  }
  return findings;
}
