import type { Flow, FlowNode } from '@tsumabiraka/summary';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrow, line } from './arrow.ts';
import { type Card, card, draw, lines, NOTE } from './card.ts';
import { destinations, TITLES } from './parts.ts';
import { wrap } from './wrap.ts';

const COLUMN = 252;
const GAP = 132;
const WIDTH = 3 * COLUMN + 2 * GAP;
const BETWEEN = 16;
const TITLE = 34;

interface Placed {
  card: Card;
  channels: string[];
  y: number;
  height: number;
}

/** The picture for wide screens: from left to right, sources, the file, and those who get it. */
export function wide(flow: Flow): Element {
  const right: { title: string; y: number; placed: Placed[] }[] = [];
  let y = 0;
  for (const { title, nodes } of destinations(flow)) {
    const placed = stack(nodes, y + TITLE);
    right.push({ title, y, placed });
    y = bottom(placed, y + TITLE) + BETWEEN * 2;
  }
  const file = card(flow.file, COLUMN);
  const ways = (stack(flow.sources, 0)[0]?.channels.length ?? 0) * NOTE.line + BETWEEN;
  const height = Math.max(bottom(stack(flow.sources, TITLE), 0), y - BETWEEN * 2, file.height + TITLE, 2 * ways) + 2;
  const fileY = Math.max(TITLE, (height - file.height) / 2);
  const middle = fileY + file.height / 2;
  const sources = stack(flow.sources, Math.max(TITLE, (height - bottom(stack(flow.sources, 0), 0) + TITLE) / 2));
  const fileX = COLUMN + GAP;
  const rightX = 2 * (COLUMN + GAP);

  const children: Element[] = [
    title(TITLES.sources, 0, (sources[0]?.y ?? TITLE) - TITLE),
    title(TITLES.file, fileX, fileY - TITLE),
  ];
  if (sources.length > 0) {
    const bus = COLUMN + 14;
    const centres = sources.map(centre);
    children.push(
      ...sources.flatMap((each) => [
        draw(each.card, 0, each.y),
        line([
          [COLUMN, centre(each)],
          [bus, centre(each)],
        ]),
      ]),
    );
    children.push(
      line([
        [bus, Math.min(...centres, middle)],
        [bus, Math.max(...centres, middle)],
      ]),
    );
    children.push(
      ...arrow(
        [
          [bus, middle],
          [fileX, middle],
        ],
        'right',
      ),
    );
    children.push(...channels(sources[0]?.channels ?? [], bus + 8, middle));
  }
  children.push(draw(file, fileX, fileY));
  const bus = fileX + COLUMN + 14;
  const all = right.flatMap(({ placed }) => placed);
  if (all.length > 0) {
    const centres = all.map(centre);
    children.push(
      line([
        [fileX + COLUMN, middle],
        [bus, middle],
      ]),
    );
    children.push(
      line([
        [bus, Math.min(...centres, middle)],
        [bus, Math.max(...centres, middle)],
      ]),
    );
  }
  for (const { title: name, y: top, placed } of right) {
    children.push(title(name, rightX, top));
    for (const each of placed) {
      children.push(
        ...arrow(
          [
            [bus, centre(each)],
            [rightX, centre(each)],
          ],
          'right',
        ),
      );
      children.push(...channels(each.channels, bus + 8, centre(each)), draw(each.card, rightX, each.y));
    }
  }
  return s(
    'svg',
    { className: ['flow-wide'], viewBox: `0 0 ${WIDTH} ${height}`, role: 'group', ariaLabel: '情報の流れの図' },
    children,
  );
}

function stack(nodes: readonly FlowNode[], top: number): Placed[] {
  let y = top;
  return nodes.map((node) => {
    const own = card(node, COLUMN);
    const ways = node.channels.flatMap((channel) => wrap(channel, (GAP - 34) / NOTE.size, 4)).slice(0, 8);
    const height = Math.max(
      own.height,
      node.kind === 'source' || node.kind === 'unknown' ? 0 : 2 * ways.length * NOTE.line + 8,
    );
    const placed = { card: own, channels: ways, y: y + (height - own.height) / 2, height };
    y += height + BETWEEN;
    return placed;
  });
}

const centre = (placed: Placed): number => placed.y + placed.card.height / 2;
const bottom = (placed: readonly Placed[], top: number): number => {
  const last = placed.at(-1);
  return last ? last.y + (last.card.height + last.height) / 2 : top;
};

/** How the information travels: above the line that it travels on. */
function channels(texts: readonly string[], x: number, y: number): Element[] {
  return texts.length > 0 ? [lines(texts, x, y - texts.length * NOTE.line - 2, NOTE, 'flow-channel')] : [];
}

function title(text: string, x: number, y: number): Element {
  return lines([text], x, y + 4, { size: 16, line: 22 }, 'flow-title');
}
