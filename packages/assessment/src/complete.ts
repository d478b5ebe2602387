import { describeItem, type ItemDescription, itemsBelow } from './describe.ts';
import { compareItems, formatKey, type ItemKey } from './order.ts';
import type { Assessment } from './schema/assessment.ts';
import type { Item } from './schema/item.ts';

/** An item that has no value: lost from the source, or not published. */
export interface AbsentItem extends ItemKey {
  kind: ItemDescription['kind'];
  state: 'missing' | 'withheld';
  reason: string;
}

/**
 * All items of an assessment in document order: those that stand in it, and one for every answerable item that `missing` and `withheld` name.
 * Slots are not made up: where a whole group is lost, nobody knows how many entrustments it had.
 */
export function completeItems(assessment: Assessment): (Item | AbsentItem)[] {
  const present = new Set(assessment.items.map(formatKey));
  const absent: AbsentItem[] = [];
  for (const state of ['missing', 'withheld'] as const) {
    for (const { code, file, reason } of assessment[state]) {
      for (const below of itemsBelow(assessment.form, code)) {
        const item = describeItem(assessment.form, below);
        if (!item) continue;
        const key: ItemKey = item.perFile ? { code: below, file: file ?? 1 } : { code: below };
        if (present.has(formatKey(key))) continue;
        present.add(formatKey(key));
        absent.push({ ...key, kind: item.kind, state, reason });
      }
    }
  }
  return [...assessment.items, ...absent].sort((a, b) => compareItems(assessment.form, a, b));
}
