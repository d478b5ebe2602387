import slugs from '../data/slugs.json' with { type: 'json' };
import { forms } from './catalogue.ts';
import { splitSlot, withSlot } from './slots.ts';

const SLUGS: ReadonlyMap<string, string> = new Map(Object.entries(slugs));
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const SLOT_ID = /(^|-)(system|entrust|provide|transfer|annex)([1-9]\d*)(?=-|$)/;
const FILE_ID = /^f([2-9]|[1-9]\d+)-/;

/**
 * ASCII id of a code, for anchors and keys: `II-4-委託事項2-③` → `ii-4-entrust2-3`, with `f2-` before it for the second file.
 * A catalogue code gives the id without slot number: `ii-4-entrust-3`. Ids are public and never change.
 * @throws RangeError for a part of a code that no form has.
 */
export function codeToId(code: string, file = 1): string {
  const { catalogue, slot } = splitSlot(code);
  const id = catalogue
    .split('-')
    .map((part) => partToSlug(part, slot))
    .join('-');
  return file > 1 ? `f${file}-${id}` : id;
}

/** Code and file of an id; the inverse of `codeToId`. Undefined for anything that is not the id of a code of some form. */
export function idToCode(id: string): { code: string; file: number } | undefined {
  const file = Number(FILE_ID.exec(id)?.[1] ?? 1);
  const local = id.replace(FILE_ID, '');
  const slot = SLOT_ID.exec(local)?.[3];
  const catalogue = catalogueIds().get(local.replace(SLOT_ID, '$1$2'));
  if (!catalogue || (slot && withSlot(catalogue, 1) === catalogue)) return undefined;
  return { code: slot ? withSlot(catalogue, Number(slot)) : catalogue, file };
}

function partToSlug(part: string, slot: number | undefined): string {
  if (/^[IVX]+$/.test(part)) return part.toLowerCase();
  if (/^\d+$/.test(part)) return part;
  if (CIRCLED.includes(part)) return String(CIRCLED.indexOf(part) + 1);
  const slug = SLUGS.get(part);
  if (!slug) throw new RangeError(`様式にない項目コードです: ${part}`);
  return part.endsWith('N') && slot !== undefined ? slug + slot : slug;
}

let catalogue: ReadonlyMap<string, string> | undefined;
function catalogueIds(): ReadonlyMap<string, string> {
  catalogue ??= new Map(
    forms.flatMap((form) => [...form.nodes.keys(), ...form.attachments.keys()]).map((code) => [codeToId(code), code]),
  );
  return catalogue;
}
