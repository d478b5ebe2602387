import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unread } from '../request/page.ts';
import { type Browsing, startBrowsing } from './browsing.ts';

let browsing: Browsing;
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

/** A busy machine needs longer than the second that polls get by default. */
const patience = { timeout: 10_000 };
const phone = { viewport: { width: 360, height: 780 } };
const desk = { viewport: { width: 1280, height: 900 } };

describe('an assessment', () => {
  test('says what is lost at its place, and in the list of contents', async () => {
    const { context, page } = await browsing.open(desk);
    await page.goto('./assessments/setagaya/70/');
    const lost = page.locator('#ii-4');
    expect(await lost.textContent()).toContain('元の文書から抜けています');
    expect(await lost.textContent()).toContain('「4. 特定個人情報ファイルの取扱いの委託」がない');
    const entry = page.locator('.toc li', { has: page.locator('> a[href="#ii-4"]') }).last();
    expect(await entry.textContent()).toContain('元の文書から抜けています');
    await context.close();
  });

  test('opens the list of contents beside the text where there is room, and folds it on a phone', async () => {
    for (const [options, visible] of [
      [desk, true],
      [phone, false],
    ] as const) {
      const { context, page } = await browsing.open({ ...options, javaScriptEnabled: false });
      await page.goto('./assessments/yokohama/38/');
      expect(await page.locator('.toc a[href="#ii-4"]').isVisible()).toBe(visible);
      await context.close();
    }
  });

  test('tells its two files apart', async () => {
    const { context, page } = await browsing.open(desk);
    await page.goto('./assessments/yokohama/38/');
    expect(await page.locator('#ii > h2').textContent()).toContain('ファイル1: 予防接種関係情報ファイル');
    expect(await page.locator('#f2-ii > h2').textContent()).toContain('ファイル2: 統合番号連携ファイル');
    expect(await page.locator('.toc a[href="#f2-iii-2"]').count()).toBe(1);
    await context.close();
  });

  test('shows the chosen answer, and on demand the others, without a script', async () => {
    const { context, page } = await browsing.open({ ...desk, javaScriptEnabled: false });
    await page.goto('./assessments/koshigaya/48/');
    const item = page.locator('#i-1-3');
    expect(await item.locator('.chosen').textContent()).toBe('10万人以上30万人未満');
    expect(await item.getByText('1,000人未満', { exact: true }).isVisible()).toBe(false);
    await item.locator('summary').click();
    expect(await item.getByText('1,000人未満', { exact: true }).isVisible()).toBe(true);
    await context.close();
  });

  test('says the state of boxes in words', async () => {
    const { context, page } = await browsing.open(phone);
    await page.goto('./assessments/koshigaya/48/');
    const text = await page.locator('#i-2-system2-3').textContent();
    expect(text).toContain(
      '○が付いているもの庁内連携システム既存住民基本台帳システム税務システムその他（中間サーバー）',
    );
    expect(text).toContain('○が付いていないもの情報提供ネットワークシステム');
    expect(await page.locator('#ii-2-4-main-records').textContent()).toContain('○が付いているかどうか読み取れないもの');
    await context.close();
  });

  test('copies the address of an item and says so', async () => {
    const { context, page } = await browsing.open({ ...desk, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto('./assessments/koshigaya/48/');
    await page.locator('#i-1-2 .anchor').click();
    await expect.poll(() => page.locator('#announce').textContent(), patience).toBe('リンクをコピーしました');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${browsing.site.address}assessments/koshigaya/48/#i-1-2`,
    );
    expect(new URL(page.url()).hash).toBe('#i-1-2');
    await context.close();
  });

  test('opens what is folded when a link leads into it', async () => {
    const { context, page } = await browsing.open(phone);
    await page.goto('./assessments/setagaya/70/#ii-4-entrusted');
    await expect.poll(() => page.locator('#ii-4-entrusted').isVisible(), patience).toBe(true);
    await context.close();
  });

  test('stacks its change rows on a phone, with the name of each cell', async () => {
    const { context, page } = await browsing.open(phone);
    await page.goto('./assessments/nerima/7/');
    const cells = page.locator('#attachment2-1 td');
    const boxes = await cells.evaluateAll((elements) =>
      elements.map((element) => {
        const { left, top, right } = element.getBoundingClientRect();
        return { left, top, right, label: getComputedStyle(element, '::before').content };
      }),
    );
    expect(boxes.map(({ label }) => label)).toEqual(
      ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'].map((label) => `"${label}"`),
    );
    expect(new Set(boxes.map(({ left }) => left)).size).toBe(1);
    expect(boxes.every(({ right }) => right <= 360)).toBe(true);
    await context.close();
  });

  test('prints its text with its address, and without what only a screen needs', async () => {
    const { context, page } = await browsing.open(desk);
    await page.goto('./assessments/koshigaya/48/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.toc').isVisible()).toBe(false);
    expect(await page.locator('.print-only').textContent()).toMatch(
      /\/assessments\/koshigaya\/48\/ （\d{4}-\d{2}-\d{2}に作られたページ）/,
    );
    expect(await page.locator('#ii-6').isVisible()).toBe(true);
    await context.close();
  });
});

describe('the list', () => {
  test('can be narrowed by links without a script', async () => {
    const { context, page } = await browsing.open({ ...phone, javaScriptEnabled: false });
    await page.goto('./assessments/');
    expect(await page.locator('#filter').isVisible()).toBe(false);
    await page.locator('.facets summary').click();
    await page
      .getByRole('link', { name: /^全項目評価書/ })
      .first()
      .click();
    expect(await unread(page.locator('h1'))).toContain('全項目評価書');
    expect(await page.locator('.card').count()).toBe(1);
    await context.close();
  });

  test('combines facets with a script, keeps them in the address and says how many are left', async () => {
    const { context, page } = await browsing.open(desk);
    await page.goto('./assessments/');
    await page.getByRole('combobox', { name: '評価書の種類' }).selectOption({ label: '重点項目評価書（様式3）' });
    await page.getByRole('combobox', { name: '分野' }).selectOption({ label: '健康・予防接種' });
    await expect.poll(() => page.locator('#filter [role=status]').textContent(), patience).toBe('2件あります');
    expect(await page.locator('.card h2').allTextContents()).toEqual([
      '健康増進法による健康増進事業の実施に関する事務 重点項目評価書',
      '健康増進事業(がん検診等各種検診)の実施に関する事務 重点項目評価書',
    ]);
    await page.reload();
    await expect.poll(() => page.locator('.card').count(), patience).toBe(2);
    await page.locator('.card a').first().click();
    expect(new URL(page.url()).pathname).toBe(`${new URL(browsing.site.address).pathname}assessments/setagaya/70/`);
    await context.close();
  });
});

test('an address that is none gets a page that helps', async () => {
  const { context, page } = await browsing.open(phone);
  const response = await page.goto('./assessments/nowhere/1/');
  expect(response?.status()).toBe(404);
  expect(await unread(page.locator('h1'))).toBe('ページが見つかりません');
  await page.locator('main').getByRole('link', { name: '評価書の一覧' }).click();
  expect(await unread(page.locator('h1'))).toBe('評価書の一覧');
  await context.close();
});

test('the home page leads to the search with what was typed', async () => {
  const { context, page } = await browsing.open({ ...phone, javaScriptEnabled: false });
  await page.goto('./');
  await page.getByLabel('評価書の中のことばをさがす').fill('予防接種');
  await page.getByRole('button', { name: 'さがす' }).click();
  expect(new URL(page.url()).searchParams.get('q')).toBe('予防接種');
  await context.close();
});
