import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { addReadings } from '../furigana/html.ts';
import { path } from '../load/site.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(() => adapt)
  .use(() => addReadings)
  .use(rehypeStringify);

/** A guide of `content/guides` as HTML. HTML in it stays out, and links to pages of this site get the base path. */
export function prose(markdown: string): string {
  return String(processor.processSync(markdown));
}

function adapt(tree: Root): void {
  // A line break in Japanese source is no space between words.
  visit(tree, 'text', (text) => {
    text.value = text.value.replace(/(?<=\P{ASCII})\n(?=\P{ASCII})/gu, '');
  });
  visit(tree, 'element', (element) => {
    const { href } = element.properties;
    if (typeof href === 'string' && href.startsWith('/')) element.properties['href'] = path(href);
    // A wide example scrolls in its own box, which the keyboard has to reach.
    if (element.tagName === 'pre') element.properties['tabIndex'] = 0;
  });
}
