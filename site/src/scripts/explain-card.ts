import type { CardText } from '../furigana/card.ts';

/**
 * Opens the explanation of a word or an item as a small card beside it. Without this script the links lead to pages with the same text.
 * The card is a popover: Esc and a press elsewhere close it, and the focus goes back to where it was.
 */
interface Card {
  title: string;
  reading?: string;
  parts: readonly { heading?: string; text: CardText }[];
}

const WIDTH = 360;
const loaded = new Map<string, Promise<Card>>();
const card = document.createElement('div');
card.className = 'explain-card';
card.id = 'card';
card.popover = 'auto';
card.setAttribute('role', 'dialog');
card.setAttribute('aria-labelledby', 'card-title');
document.body.append(card);

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.word, a.about') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || card.contains(link)) return;
  event.preventDefault();
  // Where the explanation does not come, the link does what links do.
  load(link.href).then(
    (content) => show(link, content),
    () => location.assign(link.href),
  );
});

function load(href: string): Promise<Card> {
  const known = loaded.get(href);
  if (known) return known;
  // Words have a page each, items stand on one page.
  const { pathname, hash } = new URL(href);
  const fetched = fetch(hash ? `${pathname}${hash.slice(1)}.json` : `${pathname}card.json`).then((response) => {
    if (!response.ok) throw new Error(String(response.status));
    return response.json() as Promise<Card>;
  });
  loaded.set(href, fetched);
  return fetched;
}

function show(link: HTMLAnchorElement, { title, reading, parts }: Card): void {
  const heading = make('p', title, 'card-title');
  heading.id = 'card-title';
  if (reading) heading.append(make('span', reading, 'card-reading'));
  const texts = parts.flatMap((part) => [
    ...(part.heading ? [make('p', part.heading, 'card-heading')] : []),
    sentence(part.text),
  ]);
  const more = make('a', 'くわしく読む', 'card-more') as HTMLAnchorElement;
  more.href = link.href;
  const close = make('button', '閉じる', 'card-close') as HTMLButtonElement;
  close.type = 'button';
  close.autofocus = true;
  close.addEventListener('click', () => card.hidePopover());
  const actions = document.createElement('p');
  actions.className = 'card-actions';
  actions.append(more, close);
  card.replaceChildren(heading, ...texts, actions);
  card.showPopover();
  place(link);
}

/** Below the word, or above where there is no room; narrow screens show it at the foot (styles). */
function place(link: HTMLAnchorElement): void {
  const { left, bottom, top } = link.getBoundingClientRect();
  const below = bottom + card.offsetHeight + 8 < innerHeight;
  card.style.setProperty('--card-left', `${Math.max(8, Math.min(left, innerWidth - WIDTH - 16))}px`);
  card.style.setProperty('--card-top', `${below ? bottom + 8 : Math.max(8, top - card.offsetHeight - 8)}px`);
}

function sentence(text: CardText): HTMLElement {
  const paragraph = make('p');
  for (const part of text) {
    const [word, reading] = typeof part === 'string' ? [part] : part;
    if (reading === undefined) paragraph.append(word);
    else {
      const ruby = make('ruby', word);
      ruby.append(make('rp', '（'), make('rt', reading), make('rp', '）'));
      paragraph.append(ruby);
    }
  }
  return paragraph;
}

function make(tag: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
