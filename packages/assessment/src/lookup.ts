import { describeItem, itemsBelow } from './describe.ts';
import { formatKey, type ItemKey } from './order.ts';
import type { Assessment, Lacuna } from './schema/assessment.ts';
import type { FormName } from './schema/basics.ts';
import type { Item } from './schema/item.ts';

/** The items that stand in an assessment by their key, for rules that ask for many. */
export function itemsByKey(assessment: Assessment): ReadonlyMap<string, Item> {
  return new Map(assessment.items.map((item) => [formatKey(item), item]));
}

/** How many 特定個人情報ファイル an assessment describes. */
export function filesOf(assessment: Assessment): number {
  return Math.max(
    1,
    ...[...assessment.items, ...assessment.missing, ...assessment.withheld].map(({ file }) => file ?? 1),
  );
}

/** Every answerable item that a lacuna stands for: the whole group or section that it names. */
export function itemsOfLacuna(form: FormName, { code, file }: Lacuna): ItemKey[] {
  return itemsBelow(form, code).map((below) =>
    describeItem(form, below)?.perFile ? { code: below, file: file ?? 1 } : { code: below },
  );
}
