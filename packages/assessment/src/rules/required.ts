import { form, locate, withSlot } from '@tsumabiraka/forms';
import { describeItem, itemsBelow } from '../describe.ts';
import { filesOf, itemsByKey, itemsOfLacuna } from '../lookup.ts';
import { compareItems, formatKey, type ItemKey } from '../order.ts';
import type { Assessment } from '../schema/assessment.ts';
import type { FormName } from '../schema/basics.ts';
import { type Finding, reporter } from './finding.ts';

/**
 * Items of the form that are neither answered nor accounted for. ※ items are those whose change needs a new assessment
 * (規則11条, 指針 別表), so leaving one out is an error; any other is a warning.
 */
export function requiredRule(assessment: Assessment): Finding[] {
  const findings: Finding[] = [];
  const absentMajor = reporter('required-item-absent', 'error', findings);
  const absent = reporter('item-absent', 'warning', findings);
  const accounted = new Set(itemsByKey(assessment).keys());
  for (const lacuna of [...assessment.missing, ...assessment.withheld]) {
    for (const key of itemsOfLacuna(assessment.form, lacuna)) accounted.add(formatKey(key));
  }
  for (const key of askedItems(assessment)) {
    const described = describeItem(assessment.form, key.code);
    const name = formatKey(key);
    if (!described || accounted.has(name)) continue;
    const report = described.major ? absentMajor : absent;
    report(
      name,
      `項目「${described.label}」（${name}）がありません。`,
      '見出しと答えを書きます。原本から失われているときは、frontmatter の missing に理由とともに書きます。',
    );
  }
  return findings;
}

/** What every revision of the form asks for: once, once per file, and once per slot that the document has begun. */
function askedItems(assessment: Assessment): ItemKey[] {
  const { form: name } = assessment;
  const { sections, changeSection } = form(name);
  const fixed = sections.filter(({ code }) => code !== changeSection).flatMap(({ code }) => itemsBelow(name, code));
  const files = Array.from({ length: filesOf(assessment) }, (_, index) => index + 1);
  const keys = fixed.flatMap((code): ItemKey[] =>
    describeItem(name, code)?.perFile ? files.map((file) => ({ code, file })) : [{ code }],
  );
  return [...keys, ...slotItems(assessment)]
    .filter(({ code }) => isAlwaysPrinted(name, code))
    .sort((a, b) => compareItems(name, a, b));
}

/** Items of the slots that have one item at least. */
function slotItems({ form: name, items }: Assessment): ItemKey[] {
  const begun = new Map<string, ItemKey>();
  for (const { code, file } of items) {
    const { node, slot } = locate(form(name), code) ?? {};
    const group = slot === undefined ? undefined : /^.*?N(?=-)/u.exec(node?.code ?? '')?.[0];
    if (group === undefined || slot === undefined) continue;
    const key: ItemKey = { code: withSlot(group, slot), ...(file !== undefined && { file }) };
    begun.set(formatKey(key), key);
  }
  return [...begun.values()].flatMap((key) => itemsBelow(name, key.code).map((code) => ({ ...key, code })));
}

/** Not every revision prints these; items known by heart only were never seen in print. */
function isAlwaysPrinted(name: FormName, code: string): boolean {
  const newer = code === '表紙-様式の版' || code === '表紙-個人情報保護委員会承認日' || code.startsWith('VI-4-');
  return !newer && locate(form(name), code)?.node.confidence !== 'recalled';
}
