import { type Form, form, locate, type Option } from '@tsumabiraka/forms';
import type { FormName } from './schema/assessment.ts';
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
}

// What bodies add beyond the form: a 別紙 of any number, and the flow chart of 様式4 also in the other forms.
const inserted: ReadonlyMap<string, string> = new Map([
  ['別添1-事務の内容', '(別添1) 事務の内容'],
  ['別添1-備考', '(備考)'],
]);

/** Whether a code names a part that bodies insert beyond the form. */
export function isInserted(code: string): boolean {
  return /^別紙\d+$/.test(code) || inserted.has(code);
}

/** Describes an answerable item of a form, or an inserted part; undefined where the form has no such item or it has no answer of its own. */
export function describeItem(name: FormName, code: string): ItemDescription | undefined {
  const found = locate(form(name), code);
  if (found) {
    const { node, slot } = found;
    if (node.kind === 'group' || (node.repeat !== null && node.repeat !== 'file' && slot === undefined)) return undefined;
    return {
      section: node.section,
      label: slot === undefined ? node.label : node.label.replace(/N$/, String(slot)),
      kind: node.kind,
      options: node.options,
      major: node.major,
      perFile: node.perFile,
    };
  }
  const insertedBase = { options: [], major: false, perFile: false };
  if (/^別紙\d+$/.test(code)) return { ...insertedBase, section: code, label: code, kind: 'table' };
  const label = inserted.get(code);
  return label ? { ...insertedBase, section: '別添1', label, kind: 'text' } : undefined;
}

/** The code of the change table and its parts is a section of its own in every form: 別添2, 別添3 or 変更箇所. */
export function changeSection(name: FormName): string {
  return form(name).changeSection;
}

/** Answerable items at or below a code, without those of free slots that the code does not fix. */
export function itemsBelow(name: FormName, code: string): string[] {
  const catalogue: Form = form(name);
  const found = locate(catalogue, code);
  if (!found) return isInserted(code) ? [code] : [];
  const { slot } = found;
  const codes: string[] = [];
  const walk = (nodeCode: string): void => {
    const node = catalogue.nodes.get(nodeCode);
    if (!node) return;
    const concrete = slot === undefined ? node.code : node.code.replace(/(?<=システム|委託事項|提供先|移転先)N(?=-|$)/u, String(slot));
    if (describeItem(name, concrete)) codes.push(concrete);
    for (const child of node.children) walk(child);
  };
  walk(found.node.code);
  return codes;
}
