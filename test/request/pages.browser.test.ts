import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browsing, startBrowsing } from '../site/browsing.ts';
import { bodies, body } from './bodies.ts';
import { button, open, plain, printed, requestPage, toSheet } from './page.ts';

const koshigaya = requestPage(body('koshigaya'));

let browsing: Browsing;
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

test('the ward chosen in 横浜 is on the letter, and the mandate is one page', async () => {
  const { page, close } = await open(browsing);
  await page.goto('./request/yokohama/38/#file-2');
  expect(
    await page.locator('[name=files]').evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)),
  ).toEqual([false, true]);
  await button(page, '次へ').click();
  await page.getByLabel('出すところ').selectOption({ label: '西区役所 区政推進課広報相談係' });
  await page.locator('[name=requester][value=mandated]').check();
  await page.locator('[name=channel][value=post]').check();
  await button(page, '次へ').click();
  await button(page, '手紙を印刷する').click();
  const [letter, ...more] = await printed(page);
  expect(letter).toContain('〒220-0051横浜市西区中央1-5-10西区役所');
  expect(more).toEqual([]);
  await button(page, '委任状を印刷する').click();
  expect(await printed(page)).toEqual([expect.stringContaining('委任状(宛先)横浜市長')]);
  await close();
});

test('a draft is kept on the device only when asked, comes back, and is gone after 90 days', async () => {
  const { page, close } = await open(browsing);
  await page.goto(koshigaya);
  await toSheet(page);
  await page.locator('#pen-name').fill('見本 花子');
  await button(page, 'この端末に下書きを保存').click();
  await page.reload();
  await button(page, '続きから書く').click();
  expect(await page.locator('#pen-name').inputValue()).toBe('見本 花子');
  await page.evaluate(() => {
    for (const [key, text] of Object.entries(localStorage))
      localStorage.setItem(key, text.replace(/"saved":"[^"]+"/, '"saved":"2026-01-01"'));
  });
  await page.reload();
  await page.locator('#request-form').waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.locator('#kept-draft').isVisible()).toBe(false);
  await close();
});

test('it works without a connection once it is loaded', async () => {
  const { page, close } = await open(browsing);
  await page.goto(koshigaya);
  await page.locator('#request-form').waitFor();
  await page.context().setOffline(true);
  await toSheet(page);
  await page.locator('[name=pen-requester][value=statutory]').check();
  expect(await printed(page)).toHaveLength(2);
  expect(
    await page.evaluate(() =>
      fetch('/').then(
        () => 'sent',
        () => 'held',
      ),
    ),
  ).toBe('held');
  await close();
});

test('without a script there is a blank sheet with the office, the file and the papers', async () => {
  const { context, page } = await browsing.open({ javaScriptEnabled: false });
  for (const body of bodies) {
    await page.goto(requestPage(body));
    const [sheet, ...papers] = await printed(page);
    expect(sheet).toContain(plain(`（宛先）${body.agency.printedName}`));
    expect(sheet).toContain(plain(body.prefill.files[0]?.name ?? '?'));
    expect(papers.join('')).toContain('本人確認書類');
    await page.locator('[name=blank][value=mandated]').check();
    const pages = await printed(page);
    expect(pages[1]).toContain('任意代理人が請求する場合');
    expect(pages.slice(2).join('')).toContain('委任状');
  }
  await context.close();
});
