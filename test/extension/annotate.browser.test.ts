import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isRead, markedWord, set, textOf, wordOf } from './annotate.ts';
import { violations } from './axe.ts';
import { CITY, type LocalSite, launchExtension, type Running, serve } from './launch.ts';
import { realPdf, scan, vertical } from './pdfs.ts';

const SITE = 'https://tsumabiraka.example.jp/';
const PDFS: Record<string, Buffer> = {
  '/koshigaya-48.pdf': realPdf('koshigaya-48'),
  '/yokohama-38.pdf': realPdf('yokohama-38'),
  '/scan.pdf': scan(),
  '/vertical.pdf': await vertical('この市は、福祉総合システムを事務に使います。'),
};

let site: LocalSite;
let running: Running;
let page: Page;
beforeAll(async () => {
  site = await serve(({ url }, response) => {
    response.setHeader('content-type', 'application/pdf').end(PDFS[url ?? ''] ?? '');
  });
  running = await launchExtension(site);
  await set(running, { site: SITE, furigana: false });
});
afterEach(async () => {
  await page.close();
  expect(running.complaints).toEqual([]);
});
afterAll(async () => {
  await running.close();
  await site.close();
});

async function open(name: string): Promise<void> {
  page = await running.openViewer(`${CITY}/${name}.pdf`);
  if (name !== 'scan') await isRead(page);
}
const card = () => page.locator('#explain-card');
const mark = (id: string) => page.locator(`.item-mark[data-items~="${id}"]`);
async function toPage(number: number): Promise<void> {
  await page.locator('#page-number').fill(String(number));
  await page.keyboard.press('Enter');
  await page.locator(`.page[data-page-number="${number}"] .textLayer`).waitFor({ state: 'attached' });
}
async function boxOf(selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return box;
}

describe('words', () => {
  test('a press opens the explanation of content/words beside the word; Esc closes it', async () => {
    await open('koshigaya-48');
    await toPage(3);
    const place = await markedWord(page, '福祉総合システム');
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    await card().waitFor();
    const { term, reading, short, body } = wordOf('fukushi-sogo-system');
    expect(await card().locator('h2').textContent()).toBe(`${term}${reading}`);
    expect(await card().textContent()).toContain(short);
    expect(
      await card()
        .getByText(body[0] as string)
        .isVisible(),
    ).toBe(false);
    await card().locator('summary').click();
    expect(
      await card()
        .getByText(body[0] as string)
        .isVisible(),
    ).toBe(true);
    expect(await card().locator('a').getAttribute('href')).toBe(`${SITE}words/fukushi-sogo-system/`);
    const shown = await boxOf('#explain-card');
    expect(shown.y >= place.y + place.height || shown.y + shown.height <= place.y).toBe(true);
    await page.keyboard.press('Escape');
    expect(await card().isVisible()).toBe(false);
  });

  test('by key: W on the pages, W again for the next word, and the focus comes back', async () => {
    await open('koshigaya-48');
    await toPage(3);
    await markedWord(page, '特定個⼈情報ファイル'); // with the radical that this PDF has for 人
    await page.locator('#pages').focus();
    await page.keyboard.press('w');
    await expect.poll(() => card().locator('h2').textContent()).toContain(wordOf('tokutei-kojin-joho-file').term);
    await page.keyboard.press('w');
    await expect.poll(() => card().locator('h2').textContent()).toContain(wordOf('jimu').term);
    await page.keyboard.press('Shift+W');
    await expect.poll(() => card().locator('h2').textContent()).toContain(wordOf('tokutei-kojin-joho-file').term);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('pages');
  });

  test('by the list of the page, on a narrow screen: the card stays in the window and off its word', async () => {
    await open('yokohama-38');
    await page.setViewportSize({ width: 360, height: 740 });
    await toPage(3);
    await page.locator('#tab-words').click();
    const entry = page.locator('.page-word', { hasText: wordOf('fukuhon').short });
    await entry.click();
    await card().waitFor();
    const place = await markedWord(page, '副本');
    const shown = await boxOf('#explain-card');
    expect(shown.x).toBeGreaterThanOrEqual(0);
    expect(shown.x + shown.width).toBeLessThanOrEqual(360);
    expect(shown.y).toBeGreaterThanOrEqual(0);
    expect(shown.y + shown.height).toBeLessThanOrEqual(740);
    expect(shown.y >= place.y + place.height || shown.y + shown.height <= place.y).toBe(true);
  });

  test('vertical writing: a word is marked and pressed down its column', async () => {
    page = await running.openViewer(`${CITY}/vertical.pdf`);
    const place = await markedWord(page, '福祉総合システム');
    expect(place.height).toBeGreaterThan(place.width * 6);
    await page.mouse.click(place.x + place.width / 2, place.y + place.height * 0.8);
    await expect.poll(() => card().locator('h2').textContent()).toContain(wordOf('fukushi-sogo-system').term);
  });

  test('the text of the page is what pdf.js reads, before and after', async () => {
    await open('koshigaya-48');
    await toPage(3);
    await markedWord(page, '福祉総合システム');
    await page.locator('#pages').focus();
    await page.keyboard.press('w');
    const shown = await page.locator('.page[data-page-number="3"] .textLayer').textContent();
    expect(shown).toBe(await textOf(PDFS['/koshigaya-48.pdf'] as Buffer, 3));
  });
});

describe('items', () => {
  test('the mark says what is asked and answered, and leads to the same item of the site', async () => {
    await open('koshigaya-48');
    await toPage(3);
    await mark('i-2-system1-3').click();
    expect(await card().locator('h2').textContent()).toBe('システム1 ③他のシステムとの接続');
    expect(await card().locator('.official p').allTextContents()).toEqual([
      '○ 庁内連携システム',
      '○ 既存住民基本台帳システム',
      '○ 宛名システム等',
      '○ 税務システム',
    ]);
    expect(await card().locator('.card-part').first().textContent()).toContain('つながるかを選びます');
    const link = card().getByRole('link');
    expect(await link.getAttribute('href')).toBe(`${SITE}assessments/koshigaya/48/#i-2-system1-3`);
    await card().getByRole('button', { name: '次のこの欄' }).click();
    await expect.poll(() => card().locator('h2').textContent()).toBe('システム2 ①システムの名称');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('item-mark');
  });

  test('zoom and turn leave a mark and a word where they are on the paper', async () => {
    await open('koshigaya-48');
    await toPage(3);
    const paper = () => boxOf('.page[data-page-number="3"]');
    const own = await boxOf('.item-mark[data-items~="i-1-3"]');
    const before = await paper();
    const height = (own.y - before.y) / before.height;
    await page.locator('#zoom').selectOption('1.5');
    await toPage(3);
    await mark('i-1-3').waitFor();
    const zoomed = [await boxOf('.item-mark[data-items~="i-1-3"]'), await paper()] as const;
    expect((zoomed[0].y - zoomed[1].y) / zoomed[1].height).toBeCloseTo(height, 2);
    await page.locator('#zoom').selectOption('page-fit');
    await page.locator('#rotate').click();
    await toPage(3);
    await expect.poll(async () => (await paper()).width > (await paper()).height).toBe(true);
    const turned = [await boxOf('.item-mark[data-items~="i-1-3"]'), await paper()] as const;
    const fromRight = turned[1].x + turned[1].width - turned[0].x - turned[0].width;
    expect(fromRight / turned[1].width).toBeCloseTo(height, 1);
    const place = await markedWord(page, '福祉総合システム');
    expect(place.height).toBeGreaterThan(place.width);
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    expect(await card().locator('h2').textContent()).toContain(wordOf('fukushi-sogo-system').term);
  });

  test('at another zoom no mark lies over another, also before there was an idle moment to draw them anew', async () => {
    await open('koshigaya-48');
    await toPage(3);
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.item-mark')].flatMap((each) => {
          const { top, height } = each.getBoundingClientRect();
          return height > 0 ? [top] : [];
        }),
      );
    await expect.poll(async () => (await shown()).length).toBeGreaterThan(60);
    await page.evaluate(() => Object.assign(globalThis, { requestIdleCallback: () => 0 }));
    await page.locator('#zoom').selectOption('0.5');
    await expect.poll(async () => (await boxOf('.page[data-page-number="3"]')).width).toBeLessThan(450);
    const tops = (await shown()).sort((a, b) => a - b);
    expect(tops.length).toBeGreaterThan(10);
    expect(tops.filter((top, index) => top - (tops[index - 1] ?? -Infinity) < 26)).toEqual([]);
  });

  test('the stamp of the form is no item: it asks nothing', async () => {
    await open('koshigaya-48');
    await mark('cover-title').waitFor();
    expect(await mark('cover-form-revision').count()).toBe(0);
  });

  test('48 pages: every item has its mark, and the contents lead to the last of them', async () => {
    await open('yokohama-38');
    const ids = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.item-mark')].flatMap(
          (each) => each.getAttribute('data-items')?.split(' ') ?? [],
        ),
      );
    const listed = await page.locator('.contents-item').count();
    expect(listed).toBeGreaterThan(440);
    await expect.poll(async () => (await ids()).length).toBe(listed);
    await page.locator('#tab-contents').click();
    const last = page.locator('.contents-item').last();
    await last.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('item-mark');
    const box = await page.evaluate(() => document.activeElement?.getBoundingClientRect().toJSON());
    expect(box.top).toBeGreaterThan(0);
    expect(box.bottom).toBeLessThan(900);
    await expect.poll(() => page.locator('.contents-item[aria-current="location"]').count()).toBe(1);
  });
});

describe('panel', () => {
  test('says how the document is known, what it means, and where to ask', async () => {
    await open('koshigaya-48');
    const summary = page.locator('#panel-summary');
    expect(await summary.textContent()).toContain('対象になる人は、10万人以上30万人未満です。');
    expect(await summary.textContent()).toContain('機械で読み取ったものです');
    expect(await summary.locator('.request').textContent()).toContain('越谷市総務部総務課');
    const request = summary.getByRole('link', { name: '開示を請求する' });
    expect(await request.getAttribute('href')).toBe(`${SITE}request/koshigaya/48/`);
    await page.locator('#tab-summary').focus();
    await page.keyboard.press('ArrowLeft');
    const about = page.locator('#panel-about');
    expect(await about.textContent()).toContain('越谷市の評価書48番');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      about.getByRole('button', { name: 'Markdownで保存する' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('koshigaya-48.md');
  });

  test.each(['light', 'dark'] as const)('axe: every tab and both cards, %s', async (colorScheme) => {
    await open('koshigaya-48');
    await page.emulateMedia({ colorScheme });
    for (const tab of ['summary', 'contents', 'words', 'about']) {
      await page.locator(`#tab-${tab}`).click();
      expect(await violations(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await toPage(3);
    await mark('i-1-2').click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await markedWord(page, '福祉総合システム');
    await page.locator('#pages').focus();
    await page.keyboard.press('w');
    await card().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('a page without letters: says so, and explains nothing', async () => {
    await open('scan');
    await page.locator('#tab-words').click();
    await page.getByText('このページには文字の情報がありません').waitFor();
    await expect.poll(() => page.locator('#panel-summary').textContent()).toContain('紙をスキャンした画像');
    expect(await page.locator('.item-mark').count()).toBe(0);
  });
});

test('no site set, no link; readings where they are wanted', async () => {
  await set(running, { site: '', furigana: true });
  await open('koshigaya-48');
  await toPage(3);
  await mark('i-1-2').click();
  expect(await page.locator('#panel a, #explain-card a').count()).toBe(0);
  expect(await page.locator('#panel-summary ruby').count()).toBeGreaterThan(0);
});
