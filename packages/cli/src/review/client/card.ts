import type { ReviewItem } from '../types.ts';
import { save } from './api.ts';
import { button, element } from './dom.ts';
import { editorOf } from './editor.ts';

/** What cards ask of the page around them. */
export interface Page {
  /** Shows the place of an item in the PDF. */
  show(item: ReviewItem): void;
  say(text: string): void;
  /** An item was written: what it is now, and its card. */
  saved(item: ReviewItem, card: HTMLElement): void;
}

/** Cards with something entered that is not written yet. */
export const unsaved = new Set<string>();

export const cardId = (key: string): string => `item-${key}`;

/** One item: what was read, why it is doubtful, its place, and controls to accept or correct it. */
export function cardOf(item: ReviewItem, page: Page): HTMLElement {
  const card = element('article', { id: cardId(item.key), className: item.state });
  fill(card, item, page);
  return card;
}

function fill(card: HTMLElement, item: ReviewItem, page: Page, note?: HTMLElement): void {
  const editor = editorOf(item);
  const initial = JSON.stringify(editor.answer());
  const outcome = element('div', {}, ...(note ? [note] : []));
  outcome.role = 'alert';
  const write = async (base: string) => {
    accept.disabled = true;
    const result = await save({ key: item.key, base, answer: editor.answer() });
    accept.disabled = false;
    if ('problem' in result) outcome.replaceChildren(element('p', { className: 'reason' }, result.problem));
    else if ('conflict' in result) outcome.replaceChildren(...conflict(result.conflict));
    else {
      unsaved.delete(item.key);
      card.className = result.item.state;
      fill(card, result.item, page, element('p', { className: 'done' }, '確かめて、書き込みました。'));
      page.saved(result.item, card);
    }
  };
  /** Both answers stand on the page until the reader has chosen. */
  const conflict = (theirs: ReviewItem) => [
    element('p', { className: 'reason' }, 'ほかで書きかえられています。ファイルにはいま、こう書かれています。'),
    element('pre', {}, theirs.answer === '' ? '（見当たらない）' : theirs.answer),
    button('この頁の答えにする', () => void write(theirs.answer)),
    button('ファイルのほうにする', () => {
      unsaved.delete(item.key);
      card.className = theirs.state;
      fill(card, theirs, page);
      card.querySelector('h3')?.focus();
    }),
  ];
  const accept = button(item.state === 'unclear' ? 'これでよい' : '保存する', () => void write(item.answer), 'main');
  accept.hidden = item.state !== 'unclear';
  const undo = button('元に戻す', () => {
    unsaved.delete(item.key);
    fill(card, item, page);
    card.querySelector('h3')?.focus();
  });
  undo.hidden = true;
  editor.onInput(() => {
    const changed = JSON.stringify(editor.answer()) !== initial;
    if (changed) unsaved.add(item.key);
    else unsaved.delete(item.key);
    accept.textContent = changed || item.state !== 'unclear' ? '保存する' : 'これでよい';
    accept.hidden = !changed && item.state !== 'unclear';
    undo.hidden = !changed;
  });
  const [place] = item.places;
  const jump = place?.page === undefined ? [] : [button(`原本を見る（${place.page}頁）`, () => page.show(item))];
  card.replaceChildren(
    element('h3', { tabIndex: -1 }, item.label),
    ...(item.reason === undefined ? [] : [element('p', { className: 'reason' }, item.reason)]),
    editor.node,
    element('div', { className: 'actions' }, accept, undo, ...jump),
    outcome,
  );
}
