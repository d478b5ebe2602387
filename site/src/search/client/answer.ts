import type { Context, Words } from '../manifest.ts';
import { Engine } from './engine.ts';
import type { Asked, SearchPage } from './page.ts';
import { inOrder, type Result } from './rank.ts';
import { type Outcome, Search } from './search.ts';
import { resultItem } from './view.ts';

const PAGE = 10;

let opened: Promise<Search> | undefined;

/** Loads engine, words and names once. */
function open(folder: string): Promise<Search> {
  const json = async <T>(name: string) => (await fetch(folder + name)).json() as Promise<T>;
  opened ??= Promise.all([Engine.open(folder), json<Words>('words.json'), json<Context>('context.json')]).then(
    ([engine, words, context]) => new Search(engine, words, context),
  );
  return opened;
}

/**
 * Looks for what is asked and shows the first ten results; the button shows ten more and takes the reader to the first of them.
 * @param isCurrent whether no later question was asked in the meantime
 */
export async function answer(page: SearchPage, asked: Asked, isCurrent: () => boolean): Promise<void> {
  const used = open(page.form.dataset['index'] ?? '');
  try {
    await show(page, asked, await (await used).run(asked.query, asked.chosen), isCurrent);
  } catch (error) {
    // The next question begins anew: a part that did not load would be missing from every answer.
    if (opened === used) opened = undefined;
    throw error;
  }
}

async function show(page: SearchPage, asked: Asked, outcome: Outcome, isCurrent: () => boolean): Promise<void> {
  const waiting: Result[] = [];
  const batches = inOrder(outcome);
  let isDone = false;
  const next = async () => {
    while (waiting.length < PAGE && !isDone) {
      const batch = await batches.next();
      if (batch.done) isDone = true;
      else waiting.push(...batch.value);
    }
    const taken = waiting.splice(0, PAGE);
    return taken.map((result) => resultItem(result, outcome.marks, page.form.dataset['base'] ?? '/'));
  };

  const first = await next();
  if (!isCurrent()) return;
  const list = document.createElement('ol');
  list.className = 'results';
  list.setAttribute('role', 'list');
  list.append(...first);
  page.results.replaceChildren(...(first.length > 0 ? [list] : advice(asked)));
  const say = () => {
    page.status.textContent = summary(outcome, list.children.length);
    page.more.hidden = isDone && waiting.length === 0;
  };
  say();
  page.more.onclick = async () => {
    const added = await next();
    // Another question may have been asked meanwhile; its answer is not to be written over.
    if (!isCurrent()) return;
    list.append(...added);
    say();
    added[0]?.querySelector('a')?.focus();
  };
}

/** Said to everyone, and read out by screen readers. */
function summary({ found, alsoLookedFor, notFound, asQuestion }: Outcome, shown: number): string {
  const missing = notFound.length > 0 ? `「${notFound.join('」「')}」は、どこにも書かれていません。` : '';
  if (found.length === 0) return `見つかりませんでした。${missing}`;
  // 「提供」 tells the reader all that 「提供を」 and 「提供先」 would.
  const told = alsoLookedFor.filter((word) => !alsoLookedFor.some((other) => other !== word && word.includes(other)));
  const also = told.length > 0 ? `「${told.slice(0, 6).join('」「')}」でも探しました。` : '';
  const how = asQuestion ? '文のことばに近い項目を、' : '';
  return `${how}${found.length}か所見つけました（${shown}件を表示）。${also}${missing}`;
}

/** What can be done where nothing is found: without the filters, if there are any; else what the page advises. */
function advice({ query, chosen }: Asked): Node[] {
  const template = document.querySelector<HTMLTemplateElement>('#search-none');
  const advised = [...(template?.content.cloneNode(true).childNodes ?? [])];
  if (query === '' || Object.keys(chosen).length === 0) return advised;
  const link = document.createElement('a');
  link.href = `?${new URLSearchParams({ q: query })}`;
  link.textContent = `しぼりこまずに「${query}」をさがす`;
  const line = document.createElement('p');
  line.append(link);
  return [line, ...advised];
}
