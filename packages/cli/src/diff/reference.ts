import { describeItem, type FormName, type ItemKey } from '@tsumabiraka/assessment';
import { type Form, form, headingText, locate, resolveReference, withSlot } from '@tsumabiraka/forms';

/**
 * The 項目 cell of a change row, in the style of published documents: 「公表日」, 「II-4 委託事項2 ③委託先名」,
 * 「III-3 リスク2 ユーザ認証の管理 具体的な管理方法」. It always means the item again (`resolveReference`).
 */
export function referenceOf(name: FormName, { code, file }: ItemKey): string {
  const catalogue = form(name);
  const sheet = file !== undefined && file > 1 ? `（ファイル${file}）` : '';
  const words = candidates(name, catalogue, code);
  return (words.find((text) => resolveReference(catalogue, text)?.code === code) ?? code) + sheet;
}

/** Shorter first: without the form's own words where they can be left out. */
function candidates(name: FormName, catalogue: Form, code: string): string[] {
  const path = pathOf(catalogue, code);
  const own = describeItem(name, code)?.label ?? code;
  const [section = '', number = ''] = code.split('-');
  const start = /^\d+$/u.test(number) ? `${section}-${number}` : section;
  const below = path.slice(start === section ? 1 : 2);
  const shown = below.length > 0 ? below : [own];
  return [
    ...(section === '表紙' ? [own] : []),
    [start, ...shown.flatMap(shortRisk)].join(' '),
    [start, ...shown].join(' '),
    path.join(' '),
  ];
}

/** 「リスク2: 不適切な方法で…」 is cited as 「リスク2」; the only risk of its section is not cited at all. */
function shortRisk(heading: string, index: number, all: readonly string[]): string[] {
  if (index === all.length - 1) return [heading];
  const numbered = /^リスク\d+/u.exec(heading)?.[0];
  if (numbered !== undefined) return [numbered];
  return /リスク/u.test(heading) ? [] : [heading];
}

/** The headings from the section down to the item. */
function pathOf(catalogue: Form, code: string): string[] {
  const path: string[] = [];
  for (let at: string | undefined = code; at !== undefined; ) {
    const found = locate(catalogue, at);
    if (!found) break;
    const { node, slot } = found;
    // What stands beside the heading of a slot has no words of its own.
    if (node.nameOf === undefined) path.unshift(headingText(node, { slot }));
    at = node.parent !== undefined && slot !== undefined ? withSlot(node.parent, slot) : node.parent;
  }
  return path;
}
