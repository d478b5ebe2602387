import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { glossary } from '../test/content.ts';
import { explainer, rehypeWords } from './index.ts';

const plugin = rehypeWords({
  explainer: explainer(glossary.words, glossary.longer),
  href: ({ slug }) => `/words/${slug}/`,
});
const text = (value: string): ElementContent => ({ type: 'text', value });
const h = (tagName: string, ...children: (ElementContent | string)[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const show = (node: Root | ElementContent): string => {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map((child) => show(child as ElementContent)).join('');
  if (node.type === 'root') return inner;
  return node.properties['className'] ? `[${inner}|${node.properties['href']}]` : `<${node.tagName}>${inner}`;
};
const marked = (...children: Element[]) => {
  const tree: Root = { type: 'root', children };
  plugin(tree);
  return show(tree);
};

describe('rehypeWords', () => {
  test('links the first place of a word in each section', () => {
    expect(marked(h('p', '副本と副本'), h('div', h('p', '副本')), h('h2', '次'), h('p', '副本'))).toBe(
      '<p>[副本|/words/fukuhon/]と副本<div><p>副本<h2>次<p>[副本|/words/fukuhon/]',
    );
  });
  test.each(['a', 'button', 'summary', 'h3', 'code', 'script'])('never inside %s', (tagName) => {
    expect(marked(h('div', h(tagName, h('span', '副本'))))).toBe(`<div><${tagName}><span>副本`);
  });
  test('several in one text, and none twice when run again', () => {
    const tree: Root = { type: 'root', children: [h('p', '符号と副本を')] };
    plugin(tree);
    const once = show(tree);
    expect(once).toBe('<p>[符号|/words/fugo/]と[副本|/words/fukuhon/]を');
    plugin(tree);
    expect(show(tree)).toBe(once);
  });
});
