import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { Parser } from 'htmlparser2';
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

/** The same for HTML that this site has made; all but the words that are read stays byte for byte. */
export function withReadings(html: string): string {
  let out = '';
  let copied = 0;
  /** Elements that are open, from the outermost one that is left alone. */
  let leftAlone = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (leftAlone > 0 || LEFT_ALONE.has(name) || 'data-verbatim' in attributes) leftAlone += 1;
      },
      onclosetag() {
        if (leftAlone > 0) leftAlone -= 1;
      },
      ontext(text) {
        if (leftAlone > 0) return;
        out += html.slice(copied, parser.startIndex) + rubyHtml(text);
        copied = parser.endIndex + 1;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return out + html.slice(copied);
}

const made = new Map<string, string>();

/** Made once for each text: pages say the same sentences. What has no reading is HTML already. */
function rubyHtml(text: string): string {
  const found = made.get(text);
  if (found !== undefined) return found;
  const html = furigana(text)
    .map((part) => (part.reading === undefined ? part.text : toHtml(ruby(part))))
    .join('');
  made.set(text, html);
  return html;
}
