import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browsing, startBrowsing } from '../site/browsing.ts';
import { body, EXAMPLE_NUMBER } from './bodies.ts';
import { button, open, printed, requestPage, toSheet } from './page.ts';

let browsing: Browsing;
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

const wide = [...EXAMPLE_NUMBER].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
const spaced = `${EXAMPLE_NUMBER.slice(0, 4)} ${EXAMPLE_NUMBER.slice(4, 8)}-${EXAMPLE_NUMBER.slice(8)}`;

/** Every button that lets something out: an agent who writes by post has them all. */
const WAYS_OUT = [
  '印刷する',
  '文字をコピーする',
  '文字のファイルにする',
  'この端末に下書きを保存',
  '確かめることを印刷する',
  '手紙を印刷する',
  '手紙の文字をコピーする',
  '委任状を印刷する',
  'カレンダーに入れる（.ics）',
  '尋ねる手紙を印刷する',
  '尋ねる手紙の文字をコピーする',
];

async function openWithAllWays() {
  const { page, close } = await open(browsing);
  await page.goto(requestPage(body('koshigaya')));
  await button(page, '2 だれが、どこに').click();
  await page.locator('[name=requester][value=mandated]').check();
  await page.locator('[name=channel][value=post]').check();
  await toSheet(page);
  await page.locator('#event-arrived').fill('2026-11-01');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  return { page, close };
}

const asked = (page: Page) => page.locator('body').getAttribute('data-asked-printer');
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('a 個人番号 leaves the page in no way', () => {
  test.each([
    ['#pen-words', EXAMPLE_NUMBER],
    ['#pen-name', wide],
    ['#pen-principalAddress', spaced],
  ])('in %s as %s', async (field, number) => {
    const { page, close } = await openWithAllWays();
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await page.locator(field).fill(`番号は${number}です`);
    expect(await page.locator(field.replace('pen-', 'pen-error-')).textContent()).toContain('マイナンバーと同じ決まり');
    for (const name of WAYS_OUT) {
      await button(page, name).click();
      const refused = page.locator('#request-refused');
      expect(await refused.textContent(), name).toContain('請求にマイナンバーは要りません');
      expect(await refused.evaluate((box) => box === document.activeElement), name).toBe(true);
    }
    expect([await asked(page), await copied(page), downloads]).toEqual([null, 'before', []]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    // The browser's own way to the printer, from any step.
    for (const step of ['3 請求書と、出した後', '1 何を']) {
      await button(page, step).click();
      const [paper, ...more] = await printed(page);
      expect(more).toEqual([]);
      expect(paper).toContain('印刷、コピー、保存を止めています');
      expect(paper).not.toContain('開示請求書');
      expect(paper?.replace(/\D/gu, '')).not.toContain(EXAMPLE_NUMBER);
    }
    await close();
  });

  test('and once it is gone, every way is open again', async () => {
    const { page, close } = await openWithAllWays();
    await page.locator('#pen-words').fill(EXAMPLE_NUMBER);
    await button(page, '印刷する').click();
    await page.locator('#pen-words').fill('番号は書きません');
    expect(await page.locator('#request-refused').isVisible()).toBe(false);
    const files = new Map<string, string>();
    for (const name of WAYS_OUT) {
      const download = /ファイル|カレンダー/u.test(name) ? page.waitForEvent('download') : undefined;
      await button(page, name).click();
      if (download) files.set(name, readFileSync(await (await download).path(), 'utf8'));
      else if (name.includes('コピー')) expect(await copied(page), name).not.toBe('before');
      else if (name.includes('印刷')) expect(await asked(page), name).toBe('');
      await page.evaluate(() => document.body.removeAttribute('data-asked-printer'));
    }
    expect(files.get('文字のファイルにする')).toContain('番号は書きません');
    expect(files.get('カレンダーに入れる（.ics）')).toContain('DTSTART;VALUE=DATE:20261201');
    expect(await page.evaluate(() => localStorage.length)).toBe(1);
    await close();
  });
});
