import type { Assessment, ItemKey } from '@tsumabiraka/assessment';
import { findItem } from './question.ts';

/** Something that a reader can ask for: a kind of information, or a group of record items with its items. */
export interface Choice {
  /** ASCII, stable within one published document: `f1-kind-3`, `f1-group-2`, `f1-group-2-item-5`. */
  id: string;
  label: string;
  /** `unknown`: whether the office keeps it cannot be read in the document. */
  state: 'kept' | 'unknown';
  /** Item to check it in. */
  from: ItemKey;
  items: readonly Choice[];
}

/**
 * The boxes of 主な記録項目 of one file that are set, and those whose state cannot be read. Boxes that are clearly blank are left
 * out: the office says that it does not keep such information.
 */
export function kindChoices(assessment: Assessment, file: number): Choice[] {
  const item = findItem(assessment, 'II-2-④-主な記録項目', file);
  if (item?.kind !== 'checks') return [];
  const from = { code: item.code, file };
  return item.boxes.flatMap((box, index): Choice[] => {
    if (box.state === 'unchecked') return [];
    const label = box.free ? `${box.label}(${box.free.join(' ')})` : box.label;
    const state = box.state === 'checked' ? 'kept' : 'unknown';
    return [{ id: `f${file}-kind-${index + 1}`, label, state, from, items: [] }];
  });
}

/**
 * Id of the choice for a group of record items, or for one item of it, so that pages can lead to it.
 * @param group place of the group in its item of the document, from 0; `row` likewise in its group
 */
export function recordChoiceId(file: number, group: number, row?: number): string {
  const id = `f${file}-group-${group + 1}`;
  return row === undefined ? id : `${id}-item-${row + 1}`;
}

/** The groups of record items of one file (別添1 of 様式3, 別添2 of 様式4), with their items. */
export function recordChoices(assessment: Assessment, file: number): Choice[] {
  const item = findItem(assessment, '別添2-記録項目', file);
  if (item?.kind !== 'table') return [];
  const from = { code: item.code, file };
  return item.groups.flatMap((group, index): Choice[] => {
    const column = group.columns.indexOf('記録項目');
    const id = recordChoiceId(file, index);
    const items = group.rows.flatMap((row, at): Choice[] => {
      const label = row[column === -1 ? row.length - 1 : column] ?? '';
      return label === '' ? [] : [{ id: recordChoiceId(file, index, at), label, state: 'kept', from, items: [] }];
    });
    if (items.length === 0) return [];
    return [{ id, label: plainTitle(group.title) ?? `記録項目の表${index + 1}`, state: 'kept', from, items }];
  });
}

/** 「《基本情報》」「◆資格履歴」 → 「基本情報」「資格履歴」: what documents put around a title for the eye. */
function plainTitle(title: string | undefined): string | undefined {
  const plain = title?.replace(/^[◆◇■□●○・<《【〈(（\s]+|[>》】〉)）\s]+$/gu, '');
  return plain === '' ? undefined : plain;
}
