import { type FormNode, form, locate, type Option, withSlot } from '@tsumabiraka/forms';
import type { FormName } from './schema/basics.ts';
import type { ItemKind } from './schema/item.ts';

/** What the form says of an answerable item, with its slot filled in. */
export interface ItemDescription {
  section: string;
  label: string;
  kind: ItemKind;
  options: readonly Option[];
  /** Carries ※: changing it is 重要な変更 (規則11条). */
  major: boolean;
  perFile: boolean;
  /** A sheet that the body inserted, with a title of its own. */
  inserted: boolean;
}

/** Describes an answerable item of a form, or a sheet that bodies insert; undefined where the code has no answer of its own. */
export function describeItem(name: FormName, code: string): ItemDescription | undefined {
  const found = locate(form(name), code);
  if (!found) return undefined;
  const { node, slot } = found;
  const needsSlot = node.repeat !== null && node.repeat !== 'file';
  if (node.kind === 'group' || (needsSlot && slot === undefined) || isColumn(name, node)) return undefined;
  return {
    section: node.section,
    label: labelOf(node, slot),
    kind: node.kind,
    options: node.options,
    major: node.major,
    perFile: node.perFile,
    inserted: node.repeat === 'annex',
  };
}

/** The columns of a table are no items: their values stand in its rows. */
function isColumn(name: FormName, node: FormNode): boolean {
  return node.parent !== undefined && locate(form(name), node.parent)?.node.kind === 'table';
}

/** A box, a count and the stamp have no words of their own in the form (「[ ]委託しない」「( )件」): their code says what they are. */
function labelOf(node: FormNode, slot: number | undefined): string {
  if (/^\[|^\( \)/u.test(node.label)) return node.code.slice(node.code.lastIndexOf('-') + 1);
  return slot === undefined ? node.label : node.label.replace(/N$/u, String(slot));
}

/** Section code of the change table: 別添2, 別添3 or 変更箇所. */
export function changeSection(name: FormName): string {
  return form(name).changeSection;
}

/** Answerable items at or below a code, without those of free slots that the code does not fix. */
export function itemsBelow(name: FormName, code: string): string[] {
  const found = locate(form(name), code);
  if (!found) return [];
  const { node, slot } = found;
  const own = slot === undefined ? node.code : withSlot(node.code, slot);
  const described = describeItem(name, own);
  const children = node.children.map((child) => (slot === undefined ? child : withSlot(child, slot)));
  return [...(described ? [own] : []), ...children.flatMap((child) => itemsBelow(name, child))];
}
