import { FILTERS } from '../filters.ts';
import type { Chosen } from './engine.ts';

/** What the address asks for. */
export interface Asked {
  query: string;
  chosen: Chosen;
}

/** The elements of the search page. */
export interface SearchPage {
  form: HTMLFormElement;
  status: HTMLElement;
  results: HTMLElement;
  more: HTMLButtonElement;
}

/** Starts the search page: the address says what is looked for; the engine is loaded with the first question. */
function start({ form, status, results, more }: SearchPage): void {
  const help = [...results.childNodes];
  const { title } = document;
  let shown = 0;

  const show = async () => {
    const asked = readAddress(new URLSearchParams(location.search));
    fillIn(form, asked);
    document.title = asked.query === '' ? title : `「${asked.query}」の検索 | ${title}`;
    const turn = ++shown;
    more.hidden = true;
    results.ariaBusy = 'true';
    if (asked.query === '' && Object.keys(asked.chosen).length === 0) {
      results.replaceChildren(...help);
      status.textContent = '';
      results.ariaBusy = 'false';
      return;
    }
    status.textContent = '探しています…';
    try {
      const { answer } = await import('./answer.ts');
      await answer({ form, status, results, more }, asked, () => turn === shown);
    } catch (error) {
      console.error(error);
      if (turn !== shown) return;
      results.replaceChildren();
      status.textContent = '検索を読み込めませんでした。通信を確かめて、もう一度「さがす」を押してください。';
    }
    if (turn === shown) results.ariaBusy = 'false';
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(form);
    void show();
  });
  form.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    ask(form);
    void show();
  });
  addEventListener('popstate', () => void show());
  void show();
}

/** Puts what the form says into the address. */
function ask(form: HTMLFormElement): void {
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  const search = new URLSearchParams(filled).toString();
  const address = search === '' ? location.pathname : `?${search}`;
  if (address !== location.search) history.pushState(null, '', address);
}

function readAddress(search: URLSearchParams): Asked {
  const chosen = FILTERS.flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value]] : [];
  });
  return { query: (search.get('q') ?? '').trim(), chosen: Object.fromEntries(chosen) };
}

function fillIn(form: HTMLFormElement, { query, chosen }: Asked): void {
  const values: Record<string, string> = { q: query };
  for (const name of FILTERS) values[name] = chosen[name] ?? '';
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.value !== value)
      field.value = value;
  }
  const summary = form.querySelector('summary');
  const count = Object.keys(chosen).length;
  if (summary) summary.textContent = count > 0 ? `しぼりこみ（${count}つ）` : 'しぼりこみ';
}

const form = document.querySelector<HTMLFormElement>('#search');
const status = document.querySelector<HTMLElement>('#search-status');
const results = document.querySelector<HTMLElement>('#search-results');
const more = document.querySelector<HTMLButtonElement>('#search-more');
if (form && status && results && more) start({ form, status, results, more });
