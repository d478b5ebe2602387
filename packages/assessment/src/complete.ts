import { describeItem, type ItemDescription } from './describe.ts';
import { itemsOfLacuna } from './lookup.ts';
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
  const { form } = assessment;
  const all = new Map<string, Item | AbsentItem>(assessment.items.map((item) => [formatKey(item), item]));
  for (const state of ['missing', 'withheld'] as const) {
    for (const lacuna of assessment[state]) {
      for (const key of itemsOfLacuna(form, lacuna)) {
        const kind = describeItem(form, key.code)?.kind;
        const name = formatKey(key);
        if (kind && !all.has(name)) all.set(name, { ...key, kind, state, reason: lacuna.reason });
      }
    }
  }
  return [...all.values()].sort((a, b) => compareItems(form, a, b));
}
