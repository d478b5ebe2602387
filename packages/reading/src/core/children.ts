import { type Form, type FormNode, locate, normaliseLabel } from '@tsumabiraka/forms';
import type { Cell } from '../rows.ts';
import { textOf } from './collect.ts';
import type { Position } from './item-key.ts';

/** The item that a section consists of: the list of 別添 特定個人情報ファイル記録項目, the chart of 別添1 事務の内容. */
export function bodyOf(form: Form, position: Position): Position | undefined {
  const { node } = position;
  if (node.parent !== undefined || node.kind !== 'group') return undefined;
  const first = locate(form, node.children[0] ?? '')?.node;
  const isBody = first && (first.kind === 'table' || normaliseLabel(first.label).includes(normaliseLabel(node.label)));
  return isBody ? { ...position, node: first } : undefined;
}

/** The item that names a slot: what stands beside 「委託事項1」. */
export function nameOf(form: Form, position: Position): Position | undefined {
  const node = childrenOf(form, position).find((child) => child.nameOf);
  return node && { ...position, node };
}

/** The boxes below a heading that a text beside it is about: 「[ ] 委託しない」. */
export function boxesOf(form: Form, position: Position, value: readonly Cell[]): Position | undefined {
  const text = normaliseLabel(value.map(textOf).join(''));
  const node = childrenOf(form, position).find(
    ({ kind, options }) => kind === 'checks' && options.some(({ label }) => text.includes(normaliseLabel(label))),
  );
  return node && { ...position, node };
}

const childrenOf = (form: Form, { node }: Position): FormNode[] =>
  node.children.flatMap((code) => locate(form, code)?.node ?? []);
