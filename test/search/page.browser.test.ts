import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningSite, serve } from '../../site/scripts/serve.ts';
import { launchChromium } from '../browser.ts';
import { ask, results } from './ask.ts';

/** Most that may be transferred before the first result, with the page itself (issue 2, section 6). */
const MOST_BYTES = 200_000;

let site: RunningSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];
const requested: string[] = [];

beforeAll(async () => {
  site = await serve(0);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
beforeEach(async () => {
  problems.length = 0;
  requested.length = 0;
  context = await browser.newContext();
  page = await context.newPage();
  page.on('console', (message) => message.type() !== 'log' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => requested.push(request.url()));
});
afterEach(() => context.close());

const search = (query: Record<string, string>) => `${site.address}search/?${new URLSearchParams(query)}`;
const isDone = () => page.waitForSelector('#search-results[aria-busy=false]', { state: 'attached' });
const status = () => page.textContent('#search-status');

describe('the search page', () => {
  it('answers an address, announces it, and marks what was looked for', async () => {
    await page.goto(search({ q: 'ワクチン' }));
    await isDone();
    expect(await status()).toMatch(/^\d+か所見つけました（10件を表示）。「予防接種」でも探しました。$/);
    expect(await page.getAttribute('#search-status', 'role')).toBe('status');
    expect(await page.inputValue('#search-q')).toBe('ワクチン');
    expect(await page.title()).toContain('「ワクチン」');
    const marks = await page.locator('.results mark').allTextContents();
    expect(new Set(marks)).toEqual(new Set(['ワクチン', '予防接種']));
    expect(problems).toEqual([]);
  });

  it('leads to the place on the page', async () => {
    await page.goto(search({ q: '株式会社アイネス' }));
    await isDone();
    await page.click('.results .result-link');
    const { hash } = new URL(page.url());
    expect(await page.textContent(hash)).toContain('株式会社アイネス');
  });

  it('works by keyboard, keeps the focus, and goes back', async () => {
    await page.goto(search({ q: '再委託' }));
    await isDone();
    await ask(page, '暗号化');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-q');
    expect(new URL(page.url()).searchParams.get('q')).toBe('暗号化');
    await page.goBack();
    await isDone();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#search-q')?.value === '再委託');
  });

  it('shows ten more, and takes the reader to the first of them', async () => {
    await page.goto(search({ q: '個人番号' }));
    await isDone();
    await page.focus('#search-more');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.result').length === 20);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toBe(await page.locator('.result-link').nth(10).getAttribute('href'));
    expect(new Set(await results(page)).size).toBe(20);
  });

  it('narrows by what the address says, alone or with words', async () => {
    await page.goto(search({ q: '中間サーバー', agency: 'setagaya', section: 'risks' }));
    await isDone();
    for (const path of await results(page)) expect(path).toMatch(/^assessments\/setagaya\/70\/#iii-/);
    expect(await page.inputValue('#search-agency')).toBe('setagaya');
    await page.goto(search({ rating: 'open' }));
    await isDone();
    const open = await status();
    await page.goto(search({ rating: 'sufficient' }));
    await isDone();
    expect(await status()).not.toBe(open);
    expect((await results(page)).length).toBe(10);
  });

  it('follows a choice of the reader', async () => {
    await page.goto(search({ q: '個人番号' }));
    await isDone();
    await page.click('#search summary');
    await page.selectOption('#search-agency', 'nara');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.result-link')].every((link) => link.getAttribute('href')?.includes('/nara/')),
    );
    expect(new URL(page.url()).searchParams.get('agency')).toBe('nara');
    expect(await page.textContent('#search summary')).toBe('しぼりこみ（1つ）');
  });

  it('takes what is typed as text', async () => {
    await page.goto(search({ q: '"<img src=x onerror=alert(1)>"' }));
    await isDone();
    expect(await status()).toBe('見つかりませんでした。');
    expect(await page.locator('#search-results img').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('loads the engine only when something is looked for', async () => {
    await page.goto(`${site.address}search/`);
    await page.waitForLoadState('networkidle');
    expect(requested.filter((address) => address.includes('search-index'))).toEqual([]);
    await ask(page, '再委託');
    expect(requested.filter((address) => address.includes('search-index')).length).toBeGreaterThan(0);
    expect(requested.filter((address) => !address.startsWith(new URL(site.address).origin))).toEqual([]);
  });

  // The last four load more than nearly all other questions of the sets.
  it.each([
    '再委託',
    '情報提供ネットワークシステム',
    'ワクチン',
    '越谷市のこども医療費の委託先はどこですか',
    'コロナワクチンの接種証明はどうやって出すのですか',
    'マイナンバーをのぞき見されないようにしていますか',
    '国のネットワークを通じてやりとりするとき、盗み見される心配はないのですか',
    '勝手に情報を集めているのではなく、本人にちゃんと説明していますか',
  ])('answers %s within 200 kB', async (q) => {
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(search({ q }));
    await page.waitForSelector('.result');
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
});

it('is reached from the form of the home page', async () => {
  await page.goto(site.address);
  await page.fill('input[name=q]', '再委託');
  await page.press('input[name=q]', 'Enter');
  await isDone();
  expect((await results(page)).length).toBe(10);
});

it('leads to the list of assessments where scripts are off', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${site.address}search/?q=再委託`);
  await still.click('noscript a');
  expect(new URL(still.url()).pathname).toMatch(/\/assessments\/$/);
  await plain.close();
});
