import { remember } from './remember.ts';
import type { Form, FormNode } from './types.ts';

/** Words that carry a slot number. リスク1… are fixed blocks of the form, not slots. */
const SLOT = /(システム|委託事項|提供先|移転先|別紙)(?:N|([1-9]\d*))(?=-|$)/;

/** `II-4-委託事項N-③`, 2 → `II-4-委託事項2-③`; a code without slot is returned unchanged. */
export function withSlot(catalogueCode: string, slot: number): string {
  return catalogueCode.replace(SLOT, `$1${slot}`);
}

/** `II-4-委託事項2-③` → `{ catalogue: 'II-4-委託事項N-③', slot: 2 }`. */
export const splitSlot: (code: string) => { readonly catalogue: string; readonly slot?: number } = remember((code) => {
  const slot = SLOT.exec(code)?.[2];
  return slot ? { catalogue: code.replace(SLOT, '$1N'), slot: Number(slot) } : { catalogue: code };
});

/** The node a concrete or catalogue code means and its slot number; undefined if the form has no such item. */
export function locate(form: Form, code: string): { node: FormNode; slot?: number } | undefined {
  const { catalogue, slot } = splitSlot(code);
  const node = form.nodes.get(catalogue) ?? form.attachments.get(catalogue);
  if (!node) return undefined;
  return slot === undefined ? { node } : { node, slot };
}

/** Canonical heading of a node: the slot number filled in, and `（ファイル2）` after a section where the file is named. */
export function headingText(
  node: FormNode,
  place: { slot?: number | undefined; file?: number | undefined } = {},
): string {
  const heading = place.slot === undefined ? node.heading : withSlot(node.heading, place.slot);
  return node.perFile && !node.parent && place.file !== undefined ? `${heading}（ファイル${place.file}）` : heading;
}
