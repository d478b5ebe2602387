import type { Make } from '../../view/comparison.ts';

/** Makes an element of the open page. */
export const make: Make<HTMLElement> = (tag, attributes, children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/**
 * The element of that selector.
 * @throws where the page has none: markup and script are built together
 */
export function find<Type extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): Type {
  const found = root.querySelector<Type>(selector);
  if (!found) throw new Error(`${selector} がありません`);
  return found;
}

/** Says something to everyone, also to those who hear the page. */
export function announce(words: string): void {
  find('#request-status').textContent = words;
}

/** Today in Japan as an ISO date. */
export function todayInJapan(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
}
