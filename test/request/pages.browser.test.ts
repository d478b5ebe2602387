import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openPdf } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { RequesterId } from '@tsumabiraka/request';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browsing, startBrowsing } from '../site/browsing.ts';
import { type Body, bodies, EXAMPLE_NUMBER } from './bodies.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const requestPage = ({ id, assessment }: Body) => `./request/${id}/${assessment.number}/`;
const koshigaya = './request/koshigaya/48/';

let browsing: Browsing;
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

/** A page whose printer only notes that it was asked; what it would print comes from `page.pdf`. */
async function open(width = 1280): Promise<{ page: Page; close: () => Promise<void> }> {
  const { context, page } = await browsing.open({ viewport: { width, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-asked-printer', '');
  });
  return { page, close: () => context.close() };
}

/** What the printer would get: the text of each page, without white space. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await openPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })), nodeResources());
  const pages: string[] = [];
  for await (const { runs } of pdf.pages()) {
    const text = runs.map((run) => run.text).join('');
    pages.push(text.normalize('NFKC').replace(/\s/gu, ''));
  }
  return pages;
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

async function toSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('button', { name: '次へ' }).click();
  await page.locator('#paper-sheet .side').first().waitFor();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate((): Promise<AxeResults> => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: Document, options: object) => Promise<AxeResults> };
    };
    return axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  });
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe.each(bodies.map((body) => [body.id, body] as const))('%s', (_, body) => {
  test('from the assessment to the printed sheet, for every requester and channel', { timeout: 60_000 }, async () => {
    const { page, close } = await open();
    await page.goto(`./assessments/${body.id}/${body.assessment.number}/`);
    await page.getByRole('link', { name: 'この情報の開示を請求する' }).first().click();
    await page.locator('#request-form').waitFor();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const [address, entries] = await page.evaluate(() => [location.href, history.length] as const);

    await toSheet(page);
    await page.locator('#pen-name').fill('見本 花子');
    for (const requester of RequesterId.options) {
      for (const channel of ['window', 'post', 'online', 'email']) {
        await page.evaluate(
          ([who, how]) => {
            document.querySelector<HTMLElement>(`[name=requester][value=${who}]`)?.click();
            document.querySelector<HTMLElement>(`[name=channel][value=${how}]`)?.click();
          },
          [requester, channel] as const,
        );
        const pages = await printed(page);
        expect(pages).toHaveLength(requester === 'self' ? 1 : 2);
        expect(pages[0]).toContain('保有個人情報開示請求書');
        expect(pages[0]).toContain(plain(body.agency.printedName));
        expect(pages[0]).toContain('見本花子');
        expect(pages[0]).toContain(plain(body.prefill.files[0]?.name ?? '?'));
        expect(pages[0]).toContain('役所が書く欄');
        expect(pages.join('')).not.toContain('評価書の一覧');
        if (requester === 'mandated') expect(pages[1]).toContain('任意代理人が請求する場合');
      }
    }
    expect(requests).toEqual([]);
    expect(await page.evaluate(() => [location.href, history.length])).toEqual([address, entries]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await close();
  });
});

test('the ward chosen in 横浜 is on the letter, and the mandate is one page', async () => {
  const { page, close } = await open();
  await page.goto('./request/yokohama/38/#file-2');
  expect(
    await page.locator('[name=files]').evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)),
  ).toEqual([false, true]);
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByLabel('出すところ').selectOption({ label: '西区役所 区政推進課広報相談係' });
  await page.locator('[name=requester][value=mandated]').check();
  await page.locator('[name=channel][value=post]').check();
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('button', { name: '手紙を印刷する' }).click();
  const [letter, ...more] = await printed(page);
  expect(letter).toContain('〒220-0051横浜市西区中央1-5-10西区役所');
  expect(more).toEqual([]);
  await page.getByRole('button', { name: '委任状を印刷する' }).click();
  expect(await printed(page)).toEqual([expect.stringContaining('委任状(宛先)横浜市長')]);
  await close();
});

test('by keyboard alone, on a phone, one question at a time', async () => {
  const { page, close } = await open(360);
  await page.goto(koshigaya);
  await page.locator('#request-form').waitFor();
  const pressTo = async (name: string) => {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press('Tab');
      const said = await page.evaluate(() => {
        const focused = document.activeElement;
        return focused?.getAttribute('aria-label') ?? focused?.textContent?.trim() ?? '';
      });
      if (said === name) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  for (let question = 0; question < 7; question++) {
    expect(await page.locator('.question:visible').count()).toBe(1);
    await pressTo('次へ');
    await page.keyboard.press('Enter');
  }
  await pressTo('氏名');
  await page.keyboard.type('見本 太郎');
  await pressTo('印刷する');
  await page.keyboard.press('Enter');
  expect(await page.locator('body').getAttribute('data-asked-printer')).toBe('');
  const pages = await printed(page);
  expect(pages).toEqual([expect.stringContaining('見本太郎')]);
  await close();
});

describe('a 個人番号', () => {
  const wide = [...EXAMPLE_NUMBER].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const spaced = `${EXAMPLE_NUMBER.slice(0, 4)} ${EXAMPLE_NUMBER.slice(4, 8)}-${EXAMPLE_NUMBER.slice(8)}`;

  test.each([EXAMPLE_NUMBER, wide.join(''), spaced])(
    '%s leaves the page in no way until it is gone',
    async (number) => {
      const { page, close } = await open();
      await page.goto(koshigaya);
      await toSheet(page);
      await page.getByLabel('請求書が役所に届いた日').fill('2026-11-01');
      await page.getByLabel('自分の言葉で書き足す').fill(`番号は${number}です`);
      expect(await page.locator('#pen-error-words').textContent()).toContain('マイナンバーと同じ決まり');
      const downloads: string[] = [];
      page.on('download', (download) => downloads.push(download.suggestedFilename()));
      await page.evaluate(() => navigator.clipboard.writeText('before'));
      for (const name of [
        '印刷する',
        '文字をコピーする',
        '文字のファイルにする',
        'カレンダーに入れる（.ics）',
        'この端末に下書きを保存',
        '尋ねる手紙の文字をコピーする',
        '確かめることを印刷する',
      ]) {
        await page.getByRole('button', { name, exact: true }).click();
        expect(await page.locator('#request-refused').textContent()).toContain('請求にマイナンバーは要りません');
      }
      expect(await page.locator('body').getAttribute('data-asked-printer')).toBeNull();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(downloads).toEqual([]);
      // The browser's own way to the printer.
      const [refused, ...more] = await printed(page);
      expect(more).toEqual([]);
      expect(refused).toContain('印刷、コピー、保存を止めています');
      expect(refused).not.toContain('開示請求書');
      expect(refused?.replace(/\D/gu, '')).not.toContain(EXAMPLE_NUMBER);

      await page.getByLabel('自分の言葉で書き足す').fill('番号は書きません');
      expect(await page.locator('#request-refused').isVisible()).toBe(false);
      await page.getByRole('button', { name: '文字をコピーする', exact: true }).click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('番号は書きません');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'カレンダーに入れる（.ics）' }).click(),
      ]);
      expect(readFileSync(await download.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20261201');
      await close();
    },
  );
});

test('a draft is kept on the device only when asked, comes back, and is gone after 90 days', async () => {
  const { page, close } = await open();
  await page.goto(koshigaya);
  await toSheet(page);
  await page.locator('#pen-name').fill('見本 花子');
  await page.getByRole('button', { name: 'この端末に下書きを保存' }).click();
  await page.reload();
  await page.getByRole('button', { name: '続きから書く' }).click();
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
  const { page, close } = await open();
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

test('what is wrong is said on top and beside the field, and axe finds nothing in any state', {
  timeout: 60_000,
}, async () => {
  const { page, close } = await open(360);
  await page.goto('./request/yokohama/38/');
  await page.locator('#request-form').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '次へ' }).click();
  for (const box of await page.locator('[name=files]').all()) await box.uncheck();
  await page.getByRole('button', { name: '次へ' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('request-problems');
  expect(await page.locator('#error-files').textContent()).toContain('1つは選んでください');
  expect(await violations(page)).toEqual([]);
  await page.locator('#request-problems').getByRole('button').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('file-1');
  await page.keyboard.press('Space');
  await page.setViewportSize({ width: 1280, height: 800 });
  await toSheet(page);
  await page.locator('[name=pen-requester][value=statutory]').check();
  await page.getByLabel('請求書が役所に届いた日').fill('2026-11-01');
  await page.getByRole('button', { name: '印刷する', exact: true }).click();
  expect(await page.locator('#pen-error-principalStatus').textContent()).toContain('選んでください');
  expect(await violations(page)).toEqual([]);
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
