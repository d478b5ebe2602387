import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../test/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { send } from './send.ts';

/** A single word, a compound, a common word, a spelling, a question. */
const QUERIES = ['予防接種', '再委託先', '特定個人情報ファイル', 'サーバ', 'マイナンバーは誰に渡されますか'];

export interface SearchCost {
  query: string;
  results: number;
  /** From an empty browser that opens the address of the search, to the first result. */
  coldMs: number;
  /** Transferred until then, compressed, with headers. */
  coldBytes: number;
  /** The next query on the same page. */
  warmMs: number;
}

const RESULT = '.results .result-link';
const DONE = '#search-results[aria-busy=false]';

async function ask(browser: Browser, address: string, query: string, next: string): Promise<SearchCost> {
  const context = await browser.newContext();
  const sizes: Promise<number>[] = [];
  context.on('requestfinished', (request) => {
    sizes.push(request.sizes().then((size) => size.responseBodySize + size.responseHeadersSize));
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text());
  });
  const coldMs = await time(async () => {
    await page.goto(`${address}search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector(RESULT);
  });
  await isDone(page);
  const coldBytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const results = await found(page);
  const warmMs = await time(async () => {
    await page.fill('#search-q', next);
    await page.press('#search-q', 'Enter');
    await isDone(page);
  });
  if ((await found(page)) === 0) throw new Error(`「${next}」: ${await page.textContent('#search-status')}`);
  await context.close();
  return { query, results, coldMs, coldBytes, warmMs };
}

/** An empty list is hidden, so it is not waited for until it can be seen. */
async function isDone(page: Page): Promise<void> {
  await page.waitForSelector(DONE, { state: 'attached' });
}

async function time(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** How many results the page says it has found. */
async function found(page: Page): Promise<number> {
  return Number(/(\d+)か所/.exec((await page.textContent('#search-status')) ?? '')?.[1] ?? 0);
}

const site = await serve(0);
const browser = await launchChromium();
const costs: SearchCost[] = [];
for (const [index, query] of QUERIES.entries()) {
  costs.push(await ask(browser, site.address, query, QUERIES[(index + 1) % QUERIES.length] ?? query));
}
await browser.close();
site.close();
send(costs);
