import { emptyDraft } from '@tsumabiraka/request';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browsing, startBrowsing } from '../site/browsing.ts';
import { body, EXAMPLE_NUMBER } from './bodies.ts';
import { kept } from './brim.ts';
import { button, open, requestPage, toSheet, violations } from './page.ts';

let browsing: Browsing;
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

test.each([
  [360, 'light'],
  [1280, 'dark'],
] as const)('axe finds nothing in any state at %i px, %s', { timeout: 180_000 }, async (width, colorScheme) => {
  const from = body('yokohama');
  const { page, close } = await open(browsing, { viewport: { width, height: 800 }, colorScheme });
  const found: string[] = [];
  const look = async (state: string) => found.push(...(await violations(page)).map((line) => `${state}: ${line}`));

  await page.goto(`${requestPage(from)}#f1-group-1-item-2`);
  await page.evaluate(({ key, text }) => localStorage.setItem(key, text), kept(emptyDraft(from.prefill)));
  await page.reload();
  await page.locator('#request-form').waitFor();
  expect(await page.locator('#kept-draft').isVisible()).toBe(true);
  expect(await page.locator('#chosen').isVisible()).toBe(true);
  await look('a draft is offered, an item was chosen');
  await button(page, '下書きを消す').first().click();

  await page.locator('[name=kind][value=exchange-disclosure]').check();
  await look('exchange records');
  await page.locator('[name=files]').evaluateAll((boxes) => {
    for (const box of boxes) (box as HTMLInputElement).click();
    for (const box of boxes as HTMLInputElement[]) if (box.checked) box.click();
  });
  await button(page, '2 だれが、どこに').click();
  if (width === 1280) {
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('request-problems');
    expect(await page.locator('#error-files').textContent()).toContain('1つは選んでください');
    await look('errors');
    await page.locator('#request-problems').getByRole('button').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('file-1');
    await page.keyboard.press('Space');
  } else await page.locator('#file-1').evaluate((box) => (box as HTMLElement).click());
  await button(page, '2 だれが、どこに').click();
  for (const box of ['[name=requester][value=mandated]', '[name=channel][value=post]'])
    await page.locator(box).evaluate((radio) => (radio as HTMLElement).click());
  await look('who and how');

  await toSheet(page);
  for (const fold of await page.locator('#step-3 details').all())
    await fold.evaluate((each) => each.setAttribute('open', ''));
  await look('the sheet of an agent, with letter and mandate');
  await page.locator('#pen-name').fill(EXAMPLE_NUMBER);
  await button(page, '印刷する').click();
  expect(await page.locator('#request-refused').isVisible()).toBe(true);
  await look('a 個人番号');
  await page.locator('#pen-name').fill('見本 花子');
  for (const event of ['arrived', 'decided', 'disclosed']) await page.locator(`#event-${event}`).fill('2026-09-01');
  expect(await page.locator('.due-date').count()).toBeGreaterThan(3);
  expect(await page.locator('#why-not-suspension').textContent()).toContain('利用停止の請求ができません');
  await look('afterwards');
  await button(page, '訂正の請求書を作る').click();
  await look('the next request');
  expect(found).toEqual([]);
  await close();
});
