import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { Explainer } from './explain.ts';
import type { Word } from './schema/word.ts';

export interface RehypeWordsOptions {
  explainer: Explainer;
  /** Address of the page of a word. */
  href: (word: Word) => string;
  /** Slugs that are not marked: the word that a page is about. */
  except?: Iterable<string>;
}

/** Nothing is marked in these: they are links and controls, or their text is not read as prose. Headings are labels of the form. */
const LEFT_ALONE: ReadonlySet<string> = new Set(
  'a button summary label select textarea option h1 h2 h3 h4 h5 h6 nav code pre ruby script style svg title template'.split(
    ' ',
  ),
);
/** Headings of these levels begin a section. */
const SECTION_HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2']);

/**
 * Links the first place of each word in each section (from one h1 or h2 to the next) to its explanation. The text stays as it is.
 * A rehype plugin; the tree is changed in place.
 */
export function rehypeWords({ explainer, href, except = [] }: RehypeWordsOptions): (tree: Root | Element) => void {
  return (tree) => {
    let seen = new Set(except);
    visitParents(tree, (node, parents) => {
      if (node.type === 'element' && SECTION_HEADINGS.has(node.tagName)) seen = new Set(except);
      if (node.type === 'element' && LEFT_ALONE.has(node.tagName)) return SKIP;
      const parent = parents.at(-1);
      if (node.type !== 'text' || !parent || !('children' in parent)) return undefined;
      const marked = mark(node, explainer, href, seen);
      if (!marked) return undefined;
      const index = (parent.children as ElementContent[]).indexOf(node);
      (parent.children as ElementContent[]).splice(index, 1, ...marked);
      return [SKIP, index + marked.length];
    });
  };
}

/** The text cut into text and links; undefined where there is nothing to mark. */
function mark(
  node: Text,
  explainer: Explainer,
  href: RehypeWordsOptions['href'],
  seen: Set<string>,
): ElementContent[] | undefined {
  const segments = explainer.mark(node.value, seen);
  if (!segments.some(({ word }) => word)) return undefined;
  return segments.map(({ text, word }) => {
    const value: Text = { type: 'text', value: text };
    return word ? wordLink(href(word), [value]) : value;
  });
}

/** The link that stands for a marked word. */
export function wordLink(href: string, children: ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['word'], href },
    children,
  };
}
