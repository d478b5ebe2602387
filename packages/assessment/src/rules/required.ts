import { form, locate } from '@tsumabiraka/forms';
import { describeItem, itemsBelow } from '../describe.ts';
import { formatKey, type ItemKey } from '../order.ts';
import type { Assessment } from '../schema/assessment.ts';
import { hasValue, type Item } from '../schema/item.ts';
import { type Finding, reporter } from './finding.ts';

/** The box that answers a whole block with "we do not do this": its items are then empty by design. */
const optOuts: readonly { box: string; label: string; block: RegExp }[] = [
  { box: 'III-4-委託しない', label: '委託しない', block: /^III-4-/ },
  { box: 'III-5-提供・移転しない', label: '提供・移転しない', block: /^III-5-/ },
  { box: 'III-6-接続しない', label: '接続しない(入手)', block: /^III-6-リスク[1-4]-/ },
  { box: 'III-6-接続しない', label: '接続しない(提供)', block: /^III-6-リスク[2-7]-/ },
];

function isOptedOut(assessment: Assessment, item: Item): boolean {
  return optOuts.some(
    ({ box, label, block }) =>
      block.test(item.code) &&
      assessment.items.some(
        (other) =>
          other.code === box &&
          other.file === item.file &&
          other.kind === 'checks' &&
          other.boxes.some((each) => each.label === label && each.state !== 'unchecked'),
      ),
  );
}

/** A slot that is printed and left empty throughout asks nothing. */
function isInEmptySlot(assessment: Assessment, item: Item): boolean {
  const own = locate(form(assessment.form), item.code);
  if (own?.slot === undefined) return false;
  const group = item.code.split('-').slice(0, 3).join('-');
  return !assessment.items.some(
    (other) => other.file === item.file && other.code.startsWith(`${group}-`) && hasValue(other),
  );
}

/**
 * Items of the form that are neither answered nor accounted for. ※ items are those whose change needs a new assessment
 * (規則11条, 指針 別表), so leaving one out is an error; any other is a warning.
 */
export function requiredRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const absentMajor = reporter('required-item-absent', 'error', findings);
  const absent = reporter('item-absent', 'warning', findings);
  const empty = reporter('required-item-empty', 'warning', findings);
  const accounted = new Set(assessment.items.map(formatKey));
  for (const { code, file } of [...assessment.missing, ...assessment.withheld]) {
    for (const below of itemsBelow(assessment.form, code)) {
      accounted.add(
        formatKey({ code: below, file: describeItem(assessment.form, below)?.perFile ? (file ?? 1) : undefined }),
      );
    }
  }
  const files = Math.max(1, ...assessment.items.map((item) => item.file ?? 1));
  for (const section of form(assessment.form).sections) {
    if (section.code === form(assessment.form).changeSection) continue;
    for (const code of itemsBelow(assessment.form, section.code)) {
      const described = describeItem(assessment.form, code);
      const node = locate(form(assessment.form), code)?.node;
      if (!described || !node) continue;
      for (let file = 1; file <= (described.perFile ? files : 1); file++) {
        const key: ItemKey = described.perFile ? { code, file } : { code };
        if (accounted.has(formatKey(key))) continue;
        if (node.confidence === 'recalled' || isNew(code)) continue;
        const report = described.major ? absentMajor : absent;
        report(
          key,
          `項目「${described.label}」（${formatKey(key)}）がありません。`,
          '見出しと答えを書きます。原本から失われているときは、frontmatter の missing に理由とともに書きます。',
        );
      }
    }
  }
  for (const item of assessment.items) {
    const described = describeItem(assessment.form, item.code);
    if (!described?.major || item.state !== 'none' || item.kind === 'text') continue;
    if (optOuts.some(({ box }) => box === item.code) || isOptedOut(assessment, item) || isInEmptySlot(assessment, item))
      continue;
    empty(
      item,
      `※の項目「${described.label}」に答えがありません。`,
      '答えを選びます。原本も空欄なら、このままで構いません。',
    );
  }
  return findings;
}

/** Items that not every revision of the form prints. */
function isNew(code: string): boolean {
  return code === '表紙-様式の版' || code === '表紙-個人情報保護委員会承認日' || code.startsWith('VI-4-');
}
