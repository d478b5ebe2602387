import { type FormName, type FormNode, form, headingText, locate, withSlot } from '@tsumabiraka/forms';

/** Headings of the form above an item and its own, from the section down. The name of a slot stands beside the heading of its slot. */
export function headingPath(name: FormName, code: string): string[] {
  return steps(name, code).map(({ heading }) => heading);
}

/** An item as documents refer to it: 「I-1 ②事務の内容」「II-5 移転先1 › ①法令上の根拠」「表紙 公表日」. */
export function placeName(name: FormName, code: string): string {
  const [section, group, ...below] = steps(name, code);
  if (!section || !group) return section?.heading ?? code;
  const { number } = group.node;
  const isNumbered = number !== undefined && /^\d+$/u.test(number);
  const path = isNumbered && below.length > 0 ? below : [group, ...below];
  const heading = path.map((step) => step.heading).join(' › ');
  return isNumbered && below.length > 0
    ? `${section.node.code}-${number} ${heading}`
    : `${section.node.code} ${heading}`;
}

function steps(name: FormName, code: string): { node: FormNode; heading: string }[] {
  const found = locate(form(name), code);
  if (!found) return [];
  const { node, slot } = found;
  const parent = node.parent === undefined || slot === undefined ? node.parent : withSlot(node.parent, slot);
  const above = parent === undefined ? [] : steps(name, parent);
  return node.nameOf ? above : [...above, { node, heading: headingText(node, { slot }) }];
}
