import type { Page } from 'playwright-core';

/** Marks the body of a page, in the width (pixels) and colour scheme that it is shown in. */
export type Mark = (page: Page, width: number, scheme: 'light' | 'dark') => Promise<void>;

/**
 * What is seen at a width gets an attribute, `seen-360`; of that, the first text of each look gets `new-look`, unless a page before had that look
 * in the same scheme. A look is all that decides the contrast of a text: its letters, and every ground below them.
 */
export function looks(): Mark {
  const met = { light: new Set<string>(), dark: new Set<string>() };
  return async (page, width, scheme) => {
    const firsts = await page.evaluate(markFirsts, { seenName: `seen-${width}`, known: [...met[scheme]] });
    for (const look of firsts) met[scheme].add(look);
  };
}

/** Runs in the page. Gives its new looks; styles are read before attributes are written, so that they are computed once. */
function markFirsts({ seenName, known }: { seenName: string; known: string[] }): string[] {
  const grounds = new Map<Element, string>();
  const ground = (element: Element | null): string => {
    if (element === null) return '';
    const found = grounds.get(element);
    if (found !== undefined) return found;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    const below = ground(element.parentElement);
    const whole = own === 'rgba(0, 0, 0, 0) none 1' ? below : `${below}/${own}`;
    grounds.set(element, whole);
    return whole;
  };
  const all = [...document.body.querySelectorAll('*')];
  const seen = all.filter((element) => element.checkVisibility({ checkVisibilityCSS: true }));
  const met = new Set(known);
  const firsts = new Map<string, Element>();
  for (const element of seen) {
    if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const around = element.parentElement && getComputedStyle(element.parentElement).color;
    const look = [element.localName, color, fontSize, fontWeight, textShadow, around, ground(element)].join('|');
    if (!met.has(look)) firsts.set(look, element);
    met.add(look);
  }
  for (const element of all) element.removeAttribute('new-look');
  for (const element of seen) element.setAttribute(seenName, '');
  for (const element of firsts.values()) element.setAttribute('new-look', '');
  return [...firsts.keys()];
}
