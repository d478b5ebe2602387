import type { Flow, FlowNode } from '@tsumabiraka/summary';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrow, line } from './arrow.ts';
import { card, draw, lines, NOTE } from './card.ts';
import { destinations, TITLES } from './parts.ts';
import { wrap } from './wrap.ts';

const WIDTH = 340;
const INDENT = 28;
const BETWEEN = 12;
const TITLE = { size: 16, line: 22 };

/** The picture for narrow screens: the same from top to bottom. */
export function tall(flow: Flow): Element {
  const children: Element[] = [];
  let y = 0;
  const put = (texts: readonly string[], x: number, style: typeof TITLE, className: string): void => {
    children.push(lines(texts, x, y, style, className));
    y += texts.length * style.line + 6;
  };
  const box = (node: FlowNode, x: number): number => {
    const own = card(node, WIDTH - x);
    children.push(draw(own, x, y));
    y += own.height;
    return y - own.height / 2;
  };
  const ways = (node: FlowNode | undefined, x: number): string[] =>
    (node?.channels ?? []).flatMap((channel) => wrap(channel, (WIDTH - x) / NOTE.size, 2));

  if (flow.sources.length > 0) {
    put([TITLES.sources], 0, TITLE, 'flow-title');
    for (const source of flow.sources) {
      box(source, 0);
      y += BETWEEN / 2;
    }
    const texts = ways(flow.sources[0], INDENT + 24);
    const length = Math.max(28, texts.length * NOTE.line + 12);
    children.push(
      ...arrow(
        [
          [INDENT, y],
          [INDENT, y + length],
        ],
        'down',
      ),
    );
    if (texts.length > 0) children.push(lines(texts, INDENT + 16, y + 4, NOTE, 'flow-channel'));
    y += length + 4;
  }
  put([TITLES.file], 0, TITLE, 'flow-title');
  box(flow.file, 0);
  const from = y;
  let to = y;
  for (const { title, nodes } of destinations(flow)) {
    y += BETWEEN * 1.5;
    put([title], INDENT, TITLE, 'flow-title');
    for (const node of nodes) {
      const texts = ways(node, INDENT);
      if (texts.length > 0) put(texts, INDENT, NOTE, 'flow-channel');
      to = box(node, INDENT);
      children.push(
        ...arrow(
          [
            [10, to],
            [INDENT, to],
          ],
          'right',
        ),
      );
      y += BETWEEN;
    }
  }
  if (to > from)
    children.push(
      line([
        [10, from],
        [10, to],
      ]),
    );
  return s(
    'svg',
    { className: ['flow-tall'], viewBox: `0 0 ${WIDTH} ${y + 2}`, role: 'group', ariaLabel: '情報の流れの図' },
    children,
  );
}
