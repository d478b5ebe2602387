import {
  type Assessment,
  type Change,
  type ChangeCell,
  compareItems,
  describeItem,
  EMPTY,
  formatKey,
  type Item,
  type ItemKey,
  itemsOfLacuna,
  plainText,
} from '@tsumabiraka/assessment';
import { form as formOf, resolveReference } from '@tsumabiraka/forms';
import { cellsOf, fold, isUnreadable } from './cell.ts';
import { referenceOf } from './reference.ts';

/** What of an assessment is compared; a draft that was just read has no more. */
export type Comparable = Pick<Assessment, 'form' | 'items' | 'changes' | 'missing' | 'withheld'>;

/** One change that a row has to tell. */
interface NewRow {
  change: Change;
  key: ItemKey;
  /** Carries ※. */
  major: boolean;
}

export interface Comparison {
  rows: NewRow[];
  /** Items of which one side cannot be read or is lost, by key. */
  incomparable: string[];
}

/**
 * Compares two assessments of one form, item by item.
 * @param date 変更日 of the rows, as printed
 * @returns a row for each item that differs, in the order of the form, but for changes that the newer one lists already
 */
export function compare(older: Comparable, newer: Comparable, date: string): Comparison {
  const { form } = newer;
  const [before, after] = [itemsOf(older), itemsOf(newer)];
  const lost = new Set([...absentKeys(older), ...absentKeys(newer)]);
  const listed = listedChanges(older, newer);
  const keys = new Map<string, ItemKey>([...older.items, ...newer.items].map((item) => [formatKey(item), item]));
  const result: Comparison = { rows: [], incomparable: [] };
  for (const [name, key] of [...keys].sort(([, a], [, b]) => compareItems(form, a, b))) {
    const [a, b] = [before.get(name), after.get(name)];
    const cells = cellsOf(a, b);
    if (!cells) continue;
    if (isUnreadable(a) || isUnreadable(b) || lost.has(name)) {
      result.incomparable.push(name);
      continue;
    }
    if (listed.has(listing(name, cells[1]))) continue;
    const { code, file } = key;
    const major = describeItem(form, code)?.major ?? false;
    const change: Change = {
      ...{ date, item: referenceOf(form, key), before: cells[0], after: cells[1] },
      ...{ timing: { mark: EMPTY }, explanation: { mark: EMPTY }, reason: reasonOf(major) },
    };
    result.rows.push({ change, key: file === undefined ? { code } : { code, file }, major });
  }
  return result;
}

/** What the clerk has to decide. ※: 特定個人情報保護評価に関する規則11条. */
function reasonOf(major: boolean): string {
  const decide = '提出時期と説明はまだ決めていない。';
  return major
    ? `${decide}※の項目なので、重要な変更（特定個人情報保護評価に関する規則11条）に当たるか確かめる。`
    : decide;
}

const itemsOf = ({ items }: Comparable): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [formatKey(item), item]));

const absentKeys = ({ form, missing, withheld }: Comparable): string[] =>
  [...missing, ...withheld].flatMap((lacuna) => itemsOfLacuna(form, lacuna).map(formatKey));

const listing = (name: string, after: ChangeCell): string =>
  `${name}\t${'text' in after ? fold(plainText(after.text)) : EMPTY}`;

/** Changes that the newer assessment has rows for and the older one has not: item and what it says since. */
function listedChanges(older: Comparable, newer: Comparable): ReadonlySet<string> {
  const catalogue = formOf(newer.form);
  const known = new Set(older.changes.map(rowText));
  return new Set(
    newer.changes
      .filter((change) => !known.has(rowText(change)))
      .flatMap(({ item, after }) => {
        const found = item === undefined ? undefined : resolveReference(catalogue, item);
        if (!found) return [];
        const perFile = describeItem(newer.form, found.code)?.perFile;
        return [listing(formatKey({ code: found.code, file: perFile ? (found.file ?? 1) : undefined }), after)];
      }),
  );
}

const rowText = ({ date, item, before, after }: Change): string =>
  [date, item, ...[before, after].map((cell) => ('text' in cell ? plainText(cell.text) : ''))]
    .map((text) => fold(text ?? ''))
    .join('\t');
