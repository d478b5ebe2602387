import type { FormName } from '@tsumabiraka/assessment';
import { codeToId, type FormNode, form, forms, locate } from '@tsumabiraka/forms';
import type { ItemExplanation } from './schema/item.ts';

/** An answerable item of one form, by its catalogue code. */
export interface FormItem {
  form: FormName;
  code: string;
}

/** Fullest form first: its words explain the question for all forms. */
const FULLEST: readonly FormName[] = ['様式4', '様式3', '様式2'];

let keys: ReadonlyMap<string, string> | undefined;

/**
 * Key of the explanation of an item: `form4-ii-4-entrust-3` for 委託先における取扱者数 in 様式3 and 様式4 alike. Equal items (the
 * catalogue's `sameAs`) share the key of the fullest form.
 * @param code of the item, with or without the number of its slot
 * @returns undefined where the form has no answerable item of that code
 */
export function itemKey(formName: FormName, code: string): string | undefined {
  keys ??= keysOf();
  const node = locate(form(formName), code)?.node;
  return node && keys.get(`${formName} ${node.code}`);
}

/** All keys, each with the items that it explains, in the order of the forms. */
export function itemGroups(): Map<string, FormItem[]> {
  keys ??= keysOf();
  const groups = new Map<string, FormItem[]>();
  for (const item of answerable()) {
    const key = keys.get(nameOf(item)) ?? '';
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** Looks up explanations of items; made once. */
export function itemExplainer(
  items: Iterable<ItemExplanation>,
): (formName: FormName, code: string) => ItemExplanation | undefined {
  const byKey = new Map(Array.from(items, (item) => [item.key, item]));
  return (formName, code) => byKey.get(itemKey(formName, code) ?? '');
}

const nameOf = ({ form: formName, code }: FormItem): string => `${formName} ${code}`;

/** What the forms ask. Of the sheets that bodies insert, those of another form; a 別紙 is the body's own. */
function answerable(): FormItem[] {
  return forms.flatMap(({ name, nodes, attachments }) => {
    const inserted = [...attachments.values()].filter(({ sameAs }) => Object.keys(sameAs).length > 0);
    return [...nodes.values(), ...inserted]
      .filter(({ kind }) => kind !== 'group')
      .map(({ code }) => ({ form: name, code }));
  });
}

function keysOf(): Map<string, string> {
  const result = new Map<string, string>();
  for (const item of answerable()) {
    if (result.has(nameOf(item))) continue;
    const equal = equalTo(item);
    const head = FULLEST.flatMap((name) => equal.find((other) => other.form === name) ?? [])[0] ?? item;
    const key = `form${head.form.slice(-1)}-${codeToId(head.code)}`;
    for (const other of equal) result.set(nameOf(other), key);
  }
  return result;
}

/** The item and all that are equal to it, over any number of forms. */
function equalTo(item: FormItem): FormItem[] {
  const found = [item];
  const known = new Set([nameOf(item)]);
  for (const next of found) {
    const node: FormNode | undefined = locate(form(next.form), next.code)?.node;
    for (const [name, code] of Object.entries(node?.sameAs ?? {})) {
      const other = { form: name as FormName, code };
      if (known.has(nameOf(other))) continue;
      known.add(nameOf(other));
      found.push(other);
    }
  }
  return found;
}
