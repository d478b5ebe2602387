import { button, el, outward } from '../dom.ts';
import type { CardContent, CardPart } from './content.ts';
import { placeCard, type Rect } from './place.ts';

/** Turns a sentence of ours into what is shown: with readings above the words where the reader wants them. */
export type Say = (text: string) => (Node | string)[];

/** What a card is opened for. */
interface CardTarget {
  content: CardContent;
  /** Where it stands now; undefined once it is gone. */
  rect(): Rect | undefined;
  /** Gets the focus back when the card closes. */
  home(): HTMLElement | undefined;
  /** The words or items before and behind it; left out at the ends. */
  previous?: (() => void) | undefined;
  next?: (() => void) | undefined;
}

export interface Card {
  /** Opens the card, or fills the open one anew. */
  open(target: CardTarget): void;
  /** Closes the card and takes it away. */
  remove(): void;
}

/**
 * W goes to the next word, Shift+W to the one before; only where the focus is on the pages or in the card, so that no letter
 * typed elsewhere does anything (WCAG 2.1.4).
 */
export const isWordKey = ({ code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  code === 'KeyW' && !ctrlKey && !metaKey && !altKey;

/**
 * One card for all words and items: a popover, so that Esc and a press elsewhere close it. It keeps beside what it explains while the
 * page scrolls, and closes once that is out of sight.
 * @param closed is told when it closes
 */
export function card(host: HTMLElement, say: Say, closed: () => void): Card {
  const element = el('div', { id: 'explain-card', class: 'card', popover: 'auto', role: 'dialog', tabindex: '-1' });
  element.setAttribute('aria-labelledby', 'explain-card-title');
  host.append(element);
  let target: CardTarget | undefined;

  const place = () => {
    const anchor = target?.rect();
    const view = { width: innerWidth, height: innerHeight };
    if (!anchor || anchor.bottom < 0 || anchor.top > view.height) {
      element.hidePopover();
      return;
    }
    element.style.maxHeight = '';
    const { left, edge, maxHeight } = placeCard(
      anchor,
      { width: element.offsetWidth, height: element.scrollHeight },
      view,
    );
    element.style.left = `${left}px`;
    element.style.top = 'top' in edge ? `${edge.top}px` : 'auto';
    element.style.bottom = 'bottom' in edge ? `${edge.bottom}px` : 'auto';
    element.style.maxHeight = `${maxHeight}px`;
  };
  let isAsked = false;
  const placeSoon = (event: Event) => {
    if (isAsked || (event.target instanceof Node && element.contains(event.target))) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      if (element.matches(':popover-open')) place();
    });
  };

  element.addEventListener('toggle', ({ newState }) => {
    const isOpen = newState === 'open';
    for (const [type, from] of [
      ['scroll', document],
      ['resize', window],
    ] as const) {
      if (isOpen) from.addEventListener(type, placeSoon, { capture: true, passive: true });
      else from.removeEventListener(type, placeSoon, { capture: true });
    }
    if (isOpen) return;
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || element.contains(activeElement)) {
      target?.home()?.focus({ preventScroll: true });
    }
    target = undefined;
    closed();
  });

  element.addEventListener('keydown', (event) => {
    if (!isWordKey(event)) return;
    (event.shiftKey ? target?.previous : target?.next)?.();
  });

  return {
    open(next) {
      const kept = element.contains(document.activeElement)
        ? document.activeElement?.getAttribute('data-act')
        : undefined;
      target = next;
      element.replaceChildren(...contentOf(next, say, () => element.hidePopover()));
      element.scrollTop = 0;
      element.showPopover();
      place();
      const same = kept ? element.querySelector<HTMLElement>(`[data-act="${kept}"]:not(:disabled)`) : undefined;
      (same ?? element).focus({ preventScroll: true });
    },
    remove: () => element.remove(),
  };
}

function contentOf({ content, previous, next }: CardTarget, say: Say, close: () => void): HTMLElement[] {
  const { kind, title, reading, parts, longer, link } = content;
  return [
    el(
      'div',
      { class: 'card-head' },
      el('p', { class: 'card-kind' }, kind),
      button('閉じる', close, { class: 'card-close', 'data-act': 'close' }),
    ),
    el(
      'h2',
      { id: 'explain-card-title', class: 'card-title' },
      title,
      reading === undefined ? undefined : el('span', { class: 'card-reading' }, reading),
    ),
    ...parts.flatMap((part) => shown(part, say)),
    ...(longer.length > 0
      ? [el('details', {}, el('summary', {}, 'もっとくわしく'), ...longer.flatMap((part) => shown(part, say)))]
      : []),
    ...(link ? [el('p', { class: 'card-link' }, outward(link.label, link.href))] : []),
    ...(previous || next
      ? [
          el(
            'div',
            { class: 'card-steps' },
            step('← 前', 'previous', `前の${kind}`, previous),
            step('次 →', 'next', `次の${kind}`, next),
          ),
        ]
      : []),
  ];
}

function step(label: string, act: string, name: string, go: (() => void) | undefined): HTMLButtonElement {
  return button(label, () => go?.(), { 'data-act': act, 'aria-label': name, disabled: go === undefined });
}

function shown({ heading, paragraphs, tone }: CardPart, say: Say): HTMLElement[] {
  const texts = paragraphs.map((text) => el('p', {}, ...(tone === 'official' ? [text] : say(text))));
  return [
    el(
      'div',
      { class: tone ? `card-part ${tone}` : 'card-part' },
      heading ? el('h3', {}, heading) : undefined,
      ...texts,
    ),
  ];
}
