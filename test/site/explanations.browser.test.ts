import { selectAll } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browsing, startBrowsing } from './browsing.ts';
import { built } from './built.ts';

let browsing: Browsing;
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

const koshigaya = './assessments/koshigaya/48/';
const desk = { viewport: { width: 1280, height: 900 } };

describe('the card of a word', () => {
  test('opens by key, takes the focus, and gives it back', async () => {
    const { context, page } = await browsing.open(desk);
    await page.goto(koshigaya);
    const word = page.locator('#i-2 a.word').first();
    const text = await word.textContent();
    await word.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('#card');
    await card.waitFor({ state: 'visible' });
    expect(await card.getAttribute('role')).toBe('dialog');
    expect((await card.locator('.card-title').textContent())?.length).toBeGreaterThan(0);
    expect(await card.locator('.card-close').evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    expect(await word.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await word.textContent()).toBe(text);
    expect(page.url()).toMatch(/\/48\/$/u);
    await context.close();
  });

  test('is a page of the same text without script', async () => {
    const { context, page } = await browsing.open({ ...desk, javaScriptEnabled: false });
    await page.goto(koshigaya);
    await page.locator('#i-2 a.word').first().click();
    expect(page.url()).toMatch(/\/words\/[a-z0-9-]+\/$/u);
    expect(await page.locator('h1').count()).toBe(1);
    await context.close();
  });
});

describe('the explanation of an item', () => {
  test('opens as a card that says what is asked, why, and what to look for', async () => {
    const { context, page } = await browsing.open({ viewport: { width: 360, height: 780 } });
    await page.goto(`${koshigaya}#ii-3-1`);
    await page.locator('#ii-3-1 a.about').click();
    const card = page.locator('#card');
    await card.waitFor({ state: 'visible' });
    expect(await card.locator('.card-heading').allTextContents()).toEqual([
      '聞いていること',
      '大切なわけ',
      '読みどころ',
    ]);
    const box = await card.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    await context.close();
  });

  test('stands on the page of items, where the link leads without script', async () => {
    const { context, page } = await browsing.open({ ...desk, javaScriptEnabled: false });
    await page.goto(koshigaya);
    const href = await page.locator('#ii-3-1 a.about').getAttribute('href');
    await page.locator('#ii-3-1 a.about').click();
    const key = href?.split('#')[1] ?? '';
    expect(await page.locator(`#${key} h3`).textContent()).toBe('入手元');
    await context.close();
  });
});

describe('readings', () => {
  test('are switched for all pages, and stay', async () => {
    const { context, page } = await browsing.open(desk);
    await page.goto(koshigaya);
    const above = page.locator('.value rt').first();
    expect(await above.isVisible()).toBe(false);
    await page.locator('#furigana').click();
    expect(await above.isVisible()).toBe(true);
    // Wherever our own sentences stand: summary, cards, guides, words, items, requests.
    expect(await page.locator('.summary rt').first().isVisible()).toBe(true);
    await page.locator('#i-2 a.word').first().click();
    await page.locator('#card rt').first().waitFor();
    for (const path of [
      './guides/request/',
      './words/fukuhon/',
      './items/',
      './request/',
      './request/nara/21/',
      './freshness/',
      './data/',
      './agencies/nara/',
      './search/',
      './',
    ]) {
      await page.goto(path);
      expect(await page.locator('#furigana').getAttribute('aria-pressed'), path).toBe('true');
      expect(await page.locator('main ruby:visible rt').first().isVisible(), path).toBe(true);
    }
    await page.locator('#furigana').click();
    await page.goto(koshigaya);
    expect(await above.isVisible()).toBe(false);
    await context.close();
  });

  test('stand above our own sentences only, and above the words of the glossary', () => {
    const html = built.html('request/nara/21/index.html');
    expect(selectAll('legend ruby', html).length).toBeGreaterThan(3);
    expect(selectAll('[data-verbatim] ruby, .paper ruby, option ruby, script ruby', html)).toEqual([]);
    expect(selectAll('.value ruby', built.html('assessments/nara/21/index.html')).length).toBeGreaterThan(50);
    expect(selectAll('.value :not(a.word) > ruby', built.html('assessments/nara/21/index.html'))).toEqual([]);
  });
});

describe('what a resident reads first', () => {
  test('the summary leads to the items it was made from', async () => {
    const { context, page } = await browsing.open(desk);
    await page.goto('./assessments/nerima/7/');
    const links = await page
      .locator('.summary a[href^="#"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(10);
    for (const href of links) expect(await page.locator(href).count(), href).toBe(1);
    await context.close();
  });

  test('the picture of the flow turns on a phone, and its boxes lead to items', async () => {
    for (const [width, shown, hidden] of [
      [1280, '.flow-wide', '.flow-tall'],
      [360, '.flow-tall', '.flow-wide'],
    ] as const) {
      const { context, page } = await browsing.open({ viewport: { width, height: 780 } });
      await page.goto('./assessments/yokohama/38/');
      expect(await page.locator(shown).count()).toBe(2);
      expect(await page.locator(shown).first().isVisible()).toBe(true);
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
      const targets = await page
        .locator(`${shown} a`)
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const href of targets) expect(await page.locator(href).count(), href).toBe(1);
      await context.close();
    }
  });
});

test('explanations never change the official text', () => {
  const json = JSON.parse(built.text('api/v1/assessments/koshigaya-48.json')) as {
    items: { id: string; value?: unknown }[];
  };
  const html = built
    .text('assessments/koshigaya/48/index.html')
    .replace(/<(rt|rp)>.*?<\/\1>/gu, '')
    .replace(/<[^>]+>/gu, '');
  const plain = html
    .replace(/&lt;|&#x3C;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;|&#x26;/gu, '&')
    .replace(/\s/gu, '');
  const texts = json.items.flatMap(({ value }) =>
    typeof value === 'string' && value.length > 40 ? [value.replace(/\s/gu, '')] : [],
  );
  expect(texts.length).toBeGreaterThan(20);
  for (const text of texts) expect(plain).toContain(text);
});
