import css from './badge.css?inline';
import { TAG } from './tag.ts';
import type { Wording } from './wording.ts';

/** Where a badge stands. */
export interface Place {
  /** Behind a link that takes the whole line: the badge takes a line of its own. */
  ownLine: boolean;
  /** In a cell of a table, whose column it should not widen. */
  cell: boolean;
}

/**
 * The box of a badge, which no style of the page changes: in the element itself and important, they come before every sheet. It has no
 * height, so that no line of the page grows; the button is drawn around its middle.
 */
const BOX = {
  all: 'initial',
  display: 'inline-block',
  position: 'relative',
  height: '0',
  'margin-inline': '6px',
  'vertical-align': 'middle',
};
const OWN_LINE = { ...BOX, display: 'block', height: '28px' };

/**
 * A badge: one button inside a closed shadow root, which neither the page's styles nor its scripts reach.
 * @param onOpen a person pressed it; a page's own script cannot.
 */
export function createBadge(page: Document, wording: Wording, place: Place, onOpen: () => void): HTMLElement {
  const [host, root] = shadowIn(page);
  host.toggleAttribute('data-line', place.ownLine);
  host.toggleAttribute('data-cell', place.cell);
  for (const [name, value] of Object.entries(place.ownLine ? OWN_LINE : BOX))
    host.style.setProperty(name, value, 'important');
  const button = page.createElement('button');
  button.type = 'button';
  button.append(
    ...(['kind', 'action', 'short', 'structured', 'heard'] as const)
      .filter((part) => wording[part] !== '')
      .map((part) => partOf(page, part, wording[part])),
  );
  button.addEventListener('click', (event) => {
    // The page's own handlers (closing of accordions, counting of clicks) have no part in it.
    event.stopPropagation();
    event.preventDefault();
    if (event.isTrusted) onOpen();
  });
  dress(page, root);
  root.append(button);
  host.lang = 'ja';
  return host;
}

function partOf(page: Document, name: string, text: string): HTMLElement {
  const part = page.createElement('span');
  part.className = name;
  part.textContent = text;
  return part;
}

/** A page may have defined our name for itself: then a `span` does, which it cannot redefine. */
function shadowIn(page: Document): [HTMLElement, ShadowRoot] {
  try {
    const host = page.createElement(TAG);
    return [host, host.attachShadow({ mode: 'closed', delegatesFocus: true })];
  } catch {
    const host = page.createElement('span');
    return [host, host.attachShadow({ mode: 'closed', delegatesFocus: true })];
  }
}

/** One sheet for all badges where the browser lets a content script adopt one, else a copy in each. */
function dress(page: Document, root: ShadowRoot): void {
  try {
    root.adoptedStyleSheets = [sheetOf(page)];
  } catch {
    const style = page.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

function sheetOf(page: Document): CSSStyleSheet {
  const known = sheets.get(page);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(page, sheet);
  return sheet;
}
