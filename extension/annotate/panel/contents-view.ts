import type { FormName } from '@tsumabiraka/assessment';
import { button, el } from '../dom.ts';
import type { PlacedItem } from '../types.ts';
import { contentsOf } from './contents.ts';

export interface ContentsView {
  element: HTMLElement;
  set(form: FormName, items: readonly PlacedItem[]): void;
  /** Shows where the reader is. */
  mark(item: PlacedItem | undefined): void;
}

/** The contents by item; a press goes there. */
export function contentsView(goTo: (item: PlacedItem) => void): ContentsView {
  const list = el('div', { class: 'contents' });
  const element = el('div', {}, el('h2', {}, '項目のもくじ'), list);
  let buttons = new Map<string, HTMLButtonElement>();
  let current: HTMLButtonElement | undefined;

  const entry = (label: string, item: PlacedItem) => {
    const made = button(el('span', { class: 'contents-label' }, label), () => goTo(item), { class: 'contents-item' });
    made.append(el('span', { class: 'contents-page' }, `${item.page}ページ`));
    buttons.set(item.id, made);
    return el('li', {}, made);
  };

  return {
    element,
    set(form, items) {
      buttons = new Map();
      current = undefined;
      list.replaceChildren(
        ...contentsOf(form, items).map(({ heading, groups }) =>
          el(
            'section',
            {},
            el('h3', {}, heading),
            ...groups.flatMap((group) => [
              ...(group.heading ? [el('h4', {}, group.heading)] : []),
              el('ul', {}, ...group.items.map(({ label, item }) => entry(label, item))),
            ]),
          ),
        ),
      );
      if (items.length === 0) list.append(el('p', {}, 'この文書の項目は、見つかっていません。'));
    },
    mark(item) {
      const next = item && buttons.get(item.id);
      if (next === current) return;
      current?.removeAttribute('aria-current');
      current = next;
      current?.setAttribute('aria-current', 'location');
      // Only its own list scrolls: the document and the reader's focus stay where they are.
      if (current && !element.hidden && !element.contains(document.activeElement)) reveal(current);
    },
  };
}

function reveal(element: HTMLElement): void {
  const scroller = element.closest<HTMLElement>('.panel-body');
  if (!scroller) return;
  const own = element.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (own.top < frame.top || own.bottom > frame.bottom) scroller.scrollTop += own.top - frame.top - frame.height / 3;
}
