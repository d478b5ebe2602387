import type { ReviewItem, ReviewNote, ReviewState } from '../types.ts';
import { loadState } from './api.ts';
import { cardId, cardOf, type Page, unsaved } from './card.ts';
import { button, byId, element } from './dom.ts';
import { PdfView } from './pdf-view.ts';

const status = byId('status', HTMLElement);
const list = byId('items', HTMLElement);

const HOW_TO =
  '横線の入った箱は、○か空欄か読み取れないものです。押すと○、もう一度押すと空欄になります。答えのない欄は「—」と書きます。文の中の「\\」は、次の記号をそのままの文字として書く印です。';

/** Goes to the card of an item; a group that is closed is opened. */
function goTo(key: string): void {
  const card = document.getElementById(cardId(key));
  const group = card?.closest('details');
  if (group) group.open = true;
  card?.scrollIntoView({ block: 'center' });
  card?.querySelector('h3')?.focus({ preventScroll: true });
}

function noteCard({ text, place }: ReviewNote, show: (page: number) => void): HTMLElement {
  const page = place?.page;
  const jump = page === undefined ? [] : [button(`原本を見る（${page}頁）`, () => show(page))];
  return element(
    'article',
    { className: 'unclear' },
    element('p', {}, text),
    element('div', { className: 'actions' }, ...jump),
  );
}

function group(title: string, items: readonly ReviewItem[], page: Page): HTMLElement[] {
  if (items.length === 0) return [];
  const summary = element('summary', {}, `${title}（${items.length}）`);
  return [element('details', {}, summary, ...items.map((item) => cardOf(item, page)))];
}

async function start({ title, file, items, notes }: ReviewState): Promise<void> {
  document.title = `校正: ${title}`;
  let doubtful = items.filter(({ state }) => state === 'unclear').map(({ key }) => key);
  const say = (text: string) => {
    status.textContent = text;
  };
  const tell = (done = '') => say(`${done}${title}（${file}）: 確かめるところ 残り${doubtful.length}`);
  const view = await PdfView.open(items, goTo);
  const page: Page = {
    say,
    show: (item) => void view.show(item),
    saved: (item) => {
      const next = doubtful[doubtful.indexOf(item.key) + 1];
      if (item.state !== 'unclear') doubtful = doubtful.filter((key) => key !== item.key);
      tell('書き込みました。');
      goTo(next ?? item.key);
    },
  };
  const of = (...states: ReviewItem['state'][]) => items.filter(({ state }) => states.includes(state));
  list.replaceChildren(
    element('p', {}, HOW_TO),
    element('h2', {}, `確かめるところ（${doubtful.length + notes.length}）`),
    ...notes.map((note) => noteCard(note, (number) => void view.page(number))),
    ...of('unclear').map((item) => cardOf(item, page)),
    ...group('見当たらない項目', of('missing'), page),
    ...group('ほかの項目', of('answered', 'none'), page),
  );
  tell();
  await view.page(1);
}

addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault();
});

try {
  await start(await loadState());
} catch (error) {
  status.textContent = `開けません。${error instanceof Error ? error.message : error}`;
}
