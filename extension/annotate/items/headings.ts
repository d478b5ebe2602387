import type { FormName } from '@tsumabiraka/assessment';
import { type FormNode, form, headingText, locate, withSlot } from '@tsumabiraka/forms';

/** The headings of the form around an item. */
export interface Headings {
  /** 「II 特定個人情報ファイルの概要」; a section of the second file names it. */
  section: string;
  /** Between the section and the item: 「4. 特定個人情報ファイルの取扱いの委託 › 委託事項2」; empty where nothing stands there. */
  group: string;
  /** 「③委託先名」. */
  own: string;
  /** Long enough to be understood alone: 「委託事項2 ③委託先名」. */
  name: string;
}

interface Step {
  node: FormNode;
  heading: string;
}

/** The headings of an item; of an item that its form does not know, the code. */
export function headingsOf(formName: FormName, code: string, file?: number): Headings {
  const path = steps(formName, code, file);
  const [first] = path;
  const last = path.at(-1);
  if (!first || !last) return { section: code, group: '', own: code, name: code };
  const between = path.slice(1, -1);
  const slot = between.findLast(({ node }) => node.repeat !== null && node.repeat !== 'file' && !node.nameOf);
  const own = path.length === 1 ? first.heading : last.heading;
  return {
    section: first.heading,
    group: between.map(({ heading }) => heading).join(' › '),
    own,
    name: slot ? `${slot.heading} ${own}` : own,
  };
}

function steps(formName: FormName, code: string, file: number | undefined): Step[] {
  const found = locate(form(formName), code);
  if (!found) return [];
  const { node, slot } = found;
  const parent = node.parent === undefined || slot === undefined ? node.parent : withSlot(node.parent, slot);
  const above = parent === undefined ? [] : steps(formName, parent, file);
  return [...above, { node, heading: headingText(node, { slot, file: file === 1 ? undefined : file }) }];
}
