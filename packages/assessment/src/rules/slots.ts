import { form, locate, withSlot } from '@tsumabiraka/forms';
import { filesOf, itemsByKey } from '../lookup.ts';
import { formatKey } from '../order.ts';
import type { Assessment } from '../schema/assessment.ts';
import type { Item } from '../schema/item.ts';
import { plainText } from '../schema/plain-text.ts';
import { hasValue } from '../schema/state.ts';
import { type Finding, reporter } from './finding.ts';

interface Slot {
  number: number;
  items: Item[];
}

/** One slot group of one file: what a document says of it, and what it printed. */
interface SlotGroup {
  /** Catalogue code: `II-4-委託事項N`. */
  code: string;
  /** 「委託事項」. */
  name: string;
  file: number | undefined;
  /** By number. */
  slots: Slot[];
  filled: Slot[];
  /** The pages of the group are lost, so that nothing can be counted. */
  lost: boolean;
}

/** Slot groups of 様式3 and 様式4, the question that announces them and where it gives their number. 様式2 has none. */
const announced = [
  { group: 'II-4-委託事項N', asked: 'II-4-委託の有無', no: '委託しない', count: 'II-4-委託の有無-件数' },
  {
    group: 'II-5-提供先N',
    asked: 'II-5-提供・移転の有無',
    yes: '提供を行っている',
    no: '行っていない',
    count: 'II-5-提供・移転の有無-提供件数',
  },
  {
    group: 'II-5-移転先N',
    asked: 'II-5-提供・移転の有無',
    yes: '移転を行っている',
    no: '行っていない',
    count: 'II-5-提供・移転の有無-移転件数',
  },
] as const;

/** Counts against slots, "no" against filled slots, and gaps in slot numbers (様式3, 4 Ⅱ4, Ⅱ5; the form numbers slots from 1). */
export function slotsRule(assessment: Assessment): Finding[] {
  const items = itemsByKey(assessment);
  const systems = gapFindings(groupOf(assessment, 'I-2-システムN', undefined));
  const perFile = Array.from({ length: filesOf(assessment) }, (_, index) => index + 1).flatMap((file) =>
    announced.flatMap((announcement) => {
      const group = groupOf(assessment, announcement.group, file);
      const question = items.get(formatKey({ code: announcement.asked, file }));
      const counted = items.get(formatKey({ code: announcement.count, file }));
      const refused = question && refusalOf(question, announcement);
      return [
        ...(question && refused ? contradictionFindings(group, question, refused) : []),
        ...(counted ? countFindings(group, counted) : []),
        ...gapFindings(group),
      ];
    }),
  );
  return [...systems, ...perFile];
}

function groupOf(assessment: Assessment, code: string, file: number | undefined): SlotGroup {
  const slots = new Map<number, Slot>();
  for (const item of assessment.items) {
    if (item.file !== file) continue;
    const { node, slot } = locate(form(assessment.form), item.code) ?? {};
    if (slot === undefined || !node?.code.startsWith(`${code}-`)) continue;
    const own = slots.get(slot) ?? { number: slot, items: [] };
    own.items.push(item);
    slots.set(slot, own);
  }
  for (const lacuna of assessment.missing) {
    const { node, slot } = lacuna.file === file ? (locate(form(assessment.form), lacuna.code) ?? {}) : {};
    if (node?.code === code && slot !== undefined && !slots.has(slot)) slots.set(slot, { number: slot, items: [] });
  }
  const lost = assessment.missing.some(
    (lacuna) => lacuna.file === file && (code.startsWith(`${lacuna.code}-`) || lacuna.code === code),
  );
  const sorted = [...slots.values()].sort((a, b) => a.number - b.number);
  const filled = sorted.filter((slot) => slot.items.some(hasValue));
  return { code, name: code.slice(code.lastIndexOf('-') + 1, -1), file, slots: sorted, filled, lost };
}

/** The words with which a question says that the group is empty; undefined where it does not. */
function refusalOf(question: Item, { no, ...rest }: (typeof announced)[number]): string | undefined {
  const yes = 'yes' in rest ? rest.yes : undefined;
  if (question.kind === 'choice') return question.value === no ? `「${no}」と答えています` : undefined;
  if (question.kind !== 'checks') return undefined;
  const state = (label: string | undefined) => question.boxes.find((box) => box.label === label)?.state;
  if (state(no) === 'checked') return `「${no}」と答えています`;
  return state(yes) === 'unchecked' ? `「${yes}」に印がありません` : undefined;
}

function contradictionFindings(group: SlotGroup, question: Item, refused: string): Finding[] {
  const findings: Finding[] = [];
  const report = reporter('none-but-filled', 'error', findings);
  const [first] = group.filled;
  if (first) {
    report(
      question,
      `${refused}が、${group.name}${first.number}に記載があります。`,
      `この答えか、${group.name}の記載のどちらかを直します。原本どおりなら、frontmatter の unclear に理由を書きます。`,
    );
  }
  return findings;
}

/** One slot may stand for many where it points to a list printed elsewhere (練馬区 7: 「別紙1に定める」, 24 recipients). */
const pointsElsewhere = (slot: Slot): boolean =>
  slot.items.some((item) => item.kind === 'text' && item.text !== undefined && /別紙|別添/u.test(plainText(item.text)));

function countFindings(group: SlotGroup, counted: Item): Finding[] {
  const findings: Finding[] = [];
  const report = reporter('count-mismatch', 'error', findings);
  if (counted.kind !== 'count' || counted.count === undefined || group.lost) return findings;
  const known = group.slots.filter((slot) => slot.items.length === 0 || group.filled.includes(slot)).length;
  if (counted.count !== known && !group.filled.some(pointsElsewhere)) {
    report(
      counted,
      `${group.name}は「${counted.count}件」とありますが、記載は${known}件です。`,
      `件数か、${group.name}の記載を直します。原本の頁が失われているときは missing に、原本どおりなら unclear に、理由を書きます。`,
    );
  }
  return findings;
}

function gapFindings({ code, name, slots, lost }: SlotGroup): Finding[] {
  const findings: Finding[] = [];
  const report = reporter('slot-gap', 'error', findings);
  if (lost) return findings;
  let expected = 1;
  for (const { number, items } of slots) {
    const absent = withSlot(code, expected);
    if (number > expected && items[0]) {
      report(
        items[0],
        `${name}${expected}がないまま、${name}${number}が始まっています。`,
        `番号を詰めるか、${name}${expected}を書きます。原本から失われているときは、missing に ${absent} を書きます。`,
      );
    }
    expected = number + 1;
  }
  return findings;
}
