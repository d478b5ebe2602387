import { codeToId } from '@tsumabiraka/forms';
import type { Flow, FlowNode } from '@tsumabiraka/summary';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { destinations, TITLES } from './parts.ts';
import { tall } from './tall.ts';
import { wide } from './wide.ts';

/** The flow of one file: a picture for wide and one for narrow screens, and the same as a list for reading aloud and print. */
export function flowFigure(flow: Flow): Element {
  return h('figure', { className: ['flow'] }, [
    wide(flow),
    tall(flow),
    h('details', { className: ['flow-list'] }, [
      h('summary', '図と同じ内容を文で読む'),
      h('p', `「${flow.file.label}」に入る情報の流れです。`),
      ...group(TITLES.sources, flow.sources),
      ...destinations(flow).flatMap(({ title, nodes }) => group(title, nodes)),
    ]),
  ]);
}

function group(title: string, nodes: readonly FlowNode[]): Element[] {
  if (nodes.length === 0) return [];
  return [h('p', { className: ['flow-group'] }, title), h('ul', nodes.map(entry))];
}

function entry(node: FlowNode): Element {
  const details = node.details.length > 0 ? `（${node.details.join('、')}）` : '';
  const ways = node.channels.length > 0 ? `　渡し方: ${node.channels.join('、')}` : '';
  const doubt = node.doubtful && node.kind !== 'unknown' ? '　印は読み取れません。' : '';
  return h('li', [
    h('a', { href: `#${codeToId(node.from.code, node.from.file)}` }, node.label),
    `${details}${ways}${doubt}`,
  ]);
}
