import type { ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { ruby } from '../view/explained.ts';
import { furigana } from './read.ts';

/** Their text is read by programs, is no text of ours, or has its reading already. */
const LEFT_ALONE: ReadonlySet<string> = new Set(
  'ruby script style code pre textarea option title svg template'.split(' '),
);

/** Puts readings above the words of our sentences; they show where the reader has switched them on. The tree is changed in place. */
export function addReadings(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && (LEFT_ALONE.has(node.tagName) || 'dataVerbatim' in node.properties)) return SKIP;
    if (node.type !== 'text' || index === undefined || !parent) return undefined;
    const parts: ElementContent[] = furigana(node.value).map(ruby);
    (parent.children as ElementContent[]).splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

/** The same for HTML that this site has made. */
export function withReadings(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  addReadings(tree);
  return toHtml(tree);
}
