import type { FormName } from '@tsumabiraka/assessment';
import { headingsOf } from '../items/headings.ts';
import type { PlacedItem } from '../types.ts';

/** The contents of the document as the form orders it, with its items for leaves. */
export interface ContentsSection {
  heading: string;
  groups: { heading: string; items: { label: string; item: PlacedItem }[] }[];
}

/** @param items in the order of the document */
export function contentsOf(formName: FormName, items: readonly PlacedItem[]): ContentsSection[] {
  const sections: ContentsSection[] = [];
  for (const item of items) {
    const { section, group, own } = headingsOf(formName, item.code, item.file);
    let last = sections.at(-1);
    if (last?.heading !== section) {
      last = { heading: section, groups: [] };
      sections.push(last);
    }
    let within = last.groups.at(-1);
    if (within?.heading !== group) {
      within = { heading: group, items: [] };
      last.groups.push(within);
    }
    within.items.push({ label: own, item });
  }
  return sections;
}

/**
 * The item that a reader is looking at: the last one that begins above the line. An answer may go on at the top of the next page, but
 * not past one without items (項目一覧, a chart): there the first item of the page that is seen counts.
 * @param line height on the page where reading is taken to happen, in points
 */
export function itemInView(items: readonly PlacedItem[], page: number, line: number): PlacedItem | undefined {
  const before = items.filter((item) => item.page < page || (item.page === page && item.box.y <= line));
  const last = before.at(-1);
  return last && last.page >= page - 1 ? last : (items.find((item) => item.page === page) ?? last ?? items[0]);
}
