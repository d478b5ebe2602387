import { plain } from './label.ts';
import { LETTER } from './words.ts';

const BLOCK = 'p, li, dd, div, td, th, section, article';
const LONGEST = 120;
const SAYS_SOMETHING = new RegExp(`[${LETTER}]{3}`);

/**
 * What the line of a link says beside its links (「介護保険に関する事務 [基礎項目評価書] [全項目評価書]」), and, where that is nothing,
 * the nearest line before it that holds no link. Empty where it is a text and not a line.
 */
export function lineOf(anchor: Element): string {
  let block = anchor.closest(BLOCK);
  if (!block || block.matches('td, th, div, section, article')) return '';
  const own = short(textBesideLinks(block));
  if (SAYS_SOMETHING.test(own)) return own;
  for (let step = 0; step < 5 && block; step++) {
    block = block.previousElementSibling;
    if (!block?.matches('p')) return '';
    if (!block.querySelector('a[href]')) return short(plain(block.textContent));
  }
  return '';
}

const short = (text: string): string => (text.length <= LONGEST ? text : '');

function textBesideLinks(block: Element): string {
  const nodes = [...block.childNodes].filter((node) => !(node.nodeType === 1 && isLink(node as Element)));
  return plain(nodes.map((node) => node.textContent).join(' '));
}

const isLink = (element: Element): boolean => element.matches('a[href]') || element.querySelector('a[href]') !== null;
