import { type FormNode, form, forms, headingText, locate } from '@tsumabiraka/forms';
import { type ItemExplanation, itemGroups } from '@tsumabiraka/words';
import { items } from '../load/glossary.ts';

/** An explanation with what it is called, and where the forms ask it. */
export interface ExplainedItem extends ItemExplanation {
  label: string;
  /** 「様式3 II-4-委託事項N-②」. */
  places: string[];
  /** Heading of the section in the fullest form that asks it. */
  section: string;
}

const groups = itemGroups();

const nodeOf = ({ form: name, code }: ItemExplanation): FormNode | undefined => locate(form(name), code)?.node;
const bareLabel = ({ label, code }: FormNode): string =>
  /^\[|^\( \)/u.test(label) ? code.slice(code.lastIndexOf('-') + 1) : label;

const labels = Map.groupBy(
  items.flatMap((item) => nodeOf(item) ?? []),
  bareLabel,
);

/** Many items have the same label (「リスクへの対策は十分か」): then what stands above it in the form is named as well. */
function labelOf(item: ItemExplanation, node: FormNode): string {
  const own = bareLabel(node);
  const above = node.parent === undefined ? undefined : locate(form(item.form), node.parent)?.node;
  return (labels.get(own)?.length ?? 0) > 1 && above ? `${own}（${above.label}）` : own;
}

/** Explanations in the order of the fullest form. */
export const explainedItems: readonly ExplainedItem[] = [...groups].flatMap(([key, places]) => {
  const item = items.find((each) => each.key === key);
  const node = item && nodeOf(item);
  if (!item || !node) return [];
  const section = form(item.form).nodes.get(node.section);
  return [
    {
      ...item,
      label: labelOf(item, node),
      places: places.map((place) => `${place.form} ${place.code}`),
      section: section ? `${item.form} ${headingText(section)}` : item.form,
    },
  ];
});

const byKey = new Map(explainedItems.map((item) => [item.key, item]));

/** @throws where `content/items` has no such file */
export function itemOf(key: string | undefined): ExplainedItem {
  const item = byKey.get(key ?? '');
  if (!item) throw new Error(`content/items/${key}.md がありません。`);
  return item;
}

/** Places of codes in their form. */
const order = new Map(forms.flatMap(({ name, nodes }) => [...nodes.keys()].map((code, at) => [`${name} ${code}`, at])));
const placeIn = ({ form: name, code }: ItemExplanation) => order.get(`${name} ${code}`) ?? 0;

/** All explanations by section, the fullest form first, each form in its own order. */
export const itemSections: readonly { heading: string; items: readonly ExplainedItem[] }[] = [
  ...Map.groupBy(
    explainedItems.toSorted((a, b) => b.form.localeCompare(a.form) || placeIn(a) - placeIn(b)),
    ({ section }) => section,
  ),
].map(([heading, own]) => ({ heading, items: own }));
