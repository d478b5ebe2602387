import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { OutlineNode } from './outline.ts';
import { isWhole, stateWords, type Tally, tally } from './states.ts';

/** The list of contents: every section with its state in words, and below it its numbered parts. */
export function contents(
  roots: readonly OutlineNode[],
  changes: { id: string; heading: string; words: string } | undefined,
): Element {
  const rows = roots.map((root) => {
    const children = root.children.filter(({ node }) => node.number && !node.nameOf && node.repeat !== 'system');
    return row(root.id, root.heading, tally(root), children);
  });
  const last = changes ? [h('li', [link(changes.id, changes.heading), state(changes.words, true)])] : [];
  return h('ol', { className: ['contents'] }, [...rows, ...last]);
}

function row(id: string, heading: string, counts: Tally, children: readonly OutlineNode[]): Element {
  const below = children.map((child) => {
    const own = tally(child);
    return h('li', [link(child.id, child.heading), ...(isWhole(own) ? [] : [state(stateWords(own), false)])]);
  });
  return h('li', [
    link(id, heading),
    state(stateWords(counts), isWhole(counts)),
    ...(below.length > 0 ? [h('ol', below)] : []),
  ]);
}

function link(id: string, heading: string): ElementContent {
  return h('a', { href: `#${id}` }, heading);
}

function state(words: string, whole: boolean): ElementContent {
  return h('span', { className: ['part-state', whole ? 'whole' : 'partial'] }, words);
}
