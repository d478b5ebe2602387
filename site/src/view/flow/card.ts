import { codeToId } from '@tsumabiraka/forms';
import type { FlowNode } from '@tsumabiraka/summary';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { wrap } from './wrap.ts';

/** Letter sizes and line heights of the picture, in its own units. */
const NAME = { size: 16, line: 22 };
export const NOTE = { size: 14, line: 19 };
const PADDING = 12;

/** A box of the picture, laid out but not yet placed. */
export interface Card {
  node: FlowNode;
  width: number;
  height: number;
  name: string[];
  notes: string[];
}

/** Lays the words of a party out in a box of a given width. */
export function card(node: FlowNode, width: number): Card {
  const inner = width - 2 * PADDING;
  const name = wrap(node.label, inner / NAME.size, 4);
  const doubt = node.doubtful && node.kind !== 'unknown' ? ['（印は読み取れません）'] : [];
  const details =
    node.kind === 'file'
      ? systems(node.details, inner)
      : node.details.flatMap((detail) => wrap(detail, inner / NOTE.size, 3));
  const notes = [...details, ...doubt];
  return { node, width, name, notes, height: 2 * PADDING + name.length * NAME.line + notes.length * NOTE.line };
}

function systems(names: readonly string[], inner: number): string[] {
  if (names.length === 0) return [];
  return ['使うシステム', ...names.flatMap((name) => wrap(`・${name}`, inner / NOTE.size, 2))];
}

/** Lines of text below each other. */
export function lines(
  texts: readonly string[],
  x: number,
  y: number,
  style: { size: number; line: number },
  className: string,
): Element {
  return s(
    'text',
    { className: [className], x, y: y + style.size, fontSize: style.size },
    texts.map((text, index) => s('tspan', { x, dy: index === 0 ? 0 : style.line }, text)),
  );
}

/** The box at its place, as a link to the item that it was read from. */
export function draw({ node, width, height, name, notes }: Card, x: number, y: number): Element {
  const states = node.doubtful ? ['flow-doubtful'] : [];
  return s(
    'a',
    { href: `#${codeToId(node.from.code, node.from.file)}`, className: ['flow-node', `flow-${node.kind}`, ...states] },
    [
      s('rect', { x: x + 1, y: y + 1, width: width - 2, height: height - 2, rx: 8 }),
      lines(name, x + PADDING, y + PADDING, NAME, 'flow-name'),
      ...(notes.length > 0
        ? [lines(notes, x + PADDING, y + PADDING + name.length * NAME.line, NOTE, 'flow-note')]
        : []),
    ],
  );
}
