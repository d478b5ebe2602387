import type { Card } from '../manifest.ts';
import { excerpt } from './excerpt.ts';
import type { Result } from './rank.ts';

/** A result: the item as a link to its place, where it stands, and the words around what was looked for. */
export function resultItem({ card, more }: Result, marks: readonly string[], base: string): HTMLElement {
  const link = element('a', 'result-link', [nameOf(card)]);
  link.href = base + card.path;
  const place = [card.agency, card.document, ...card.trail].join(' › ');
  const text = excerpt(card.text, marks).map((piece) =>
    piece.marked ? element('mark', '', [piece.text]) : piece.text,
  );
  const rest = more > 0 ? [element('p', 'result-more', [`同じ項目に、ほか${more}か所`])] : [];
  return element('li', 'result', [
    element('h3', '', [link]),
    element('p', 'result-place', [place]),
    element('p', 'result-text', text),
    ...rest,
  ]);
}

/** Many labels stand in a form more than once; the heading above tells them apart: 「委託先名（委託事項1）」. */
function nameOf({ label, trail }: Card): string {
  const above = trail.length > 1 ? trail.at(-1)?.replace(/^\d+\. /u, '') : undefined;
  return above && above !== label ? `${label}（${above}）` : label;
}

/** All text goes in as text: nothing of a document can become markup. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  children: readonly (string | Node)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
