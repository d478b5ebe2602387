import { type Form, type FormNode, locate, normaliseLabel, withSlot } from '@tsumabiraka/forms';

/**
 * The item whose answer stands directly under a heading: the item itself, the name of a slot (「委託事項1」 → …-名称),
 * or the item that a section is there for (「別添1 特定個人情報ファイル記録項目」 → 別添1-記録項目).
 */
export function itemUnder(form: Form, code: string): string | undefined {
  const found = locate(form, code);
  if (!found) return undefined;
  const { node, slot } = found;
  if (node.kind !== 'group') return code;
  const own = node.children.map((child) => form.nodes.get(child)).find((child) => child && standsFor(child, node));
  return own && (slot === undefined ? own.code : withSlot(own.code, slot));
}

function standsFor(child: FormNode, parent: FormNode): boolean {
  if (child.nameOf === parent.code) return true;
  return (
    parent.parent === undefined &&
    /^別添\d/u.test(parent.code) &&
    normaliseLabel(child.label).endsWith(normaliseLabel(parent.label))
  );
}

/** Codes from the section down to the heading that an item stands under; the item's own code is the last, unless another heading bears it. */
export function headingPath(form: Form, code: string): string[] {
  const path: string[] = [];
  for (let at: string | undefined = code; at !== undefined; ) {
    const found = locate(form, at);
    if (!found) throw new Error(`${form.name} に項目 ${at} はありません`);
    path.unshift(at);
    const parent: string | undefined = found.node.parent;
    at = parent !== undefined && found.slot !== undefined ? withSlot(parent, found.slot) : parent;
  }
  const above = path.at(-2);
  return above !== undefined && itemUnder(form, above) === code ? path.slice(0, -1) : path;
}
