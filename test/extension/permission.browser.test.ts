import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalSite, launchExtension, OTHER_CITY, type Running, serve } from './launch.ts';
import { readSet } from './pages/set.ts';
import { realPdf } from './pdfs.ts';

/** As much of `chrome` as these tests ask, in pages of the extension and in `chrome://extensions`. */
interface Chrome {
  chrome: {
    developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
    permissions: { getAll(): Promise<{ origins: string[] }> };
  };
}

const list = readSet('fresh').find(({ name }) => name === 'two-bodies-rowspan.html')?.html;
const pdf = realPdf('koshigaya-48');
const PATTERN = `*://${new URL(OTHER_CITY).host}/*`;
const OWN = ['*://*.lg.jp/*', '*://www.ppc.go.jp/*'];

let site: LocalSite;
let running: Running;
beforeAll(async () => {
  site = await serve(({ url }, response) => {
    const isPage = url === '/list.html';
    response
      .setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'application/pdf')
      .end(isPage ? list : pdf);
  });
  running = await launchExtension(site);
});
afterAll(async () => {
  await running.close();
  await site.close();
});

/**
 * The browser's own question cannot be pressed in a headless browser. What its 「許可」 leaves behind is a host that the reader has let us
 * have; noted beforehand by the page where readers do the same by hand (chrome://extensions), the browser answers the extension's
 * `permissions.request` with yes, and asks nobody.
 */
async function readerWillAllow(): Promise<void> {
  const page = await running.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, host]) => (globalThis as unknown as Chrome).chrome.developerPrivate.addHostPermission(id, host),
    [new URL(running.address).host, PATTERN] as const,
  );
  await page.close();
}
const origins = (page: Page) =>
  page.evaluate(async () => (await (globalThis as unknown as Chrome).chrome.permissions.getAll()).origins.sort());

async function badges(): Promise<number> {
  const page = await running.context.newPage();
  await page.goto(`${OTHER_CITY}/list.html`);
  await page.waitForTimeout(1000);
  const count = await page.locator('tsumabiraka-badge').count();
  await page.close();
  return count;
}

test('what the reader allows is one host: its PDF opens, its pages get badges, and the options take it back', {
  timeout: 90_000,
}, async () => {
  const viewer = await running.openViewer(`${OTHER_CITY}/a.pdf`);
  await viewer.locator('#state-title', { hasText: '許可がありません' }).waitFor();
  expect(await badges()).toBe(0);
  await readerWillAllow();
  expect(await origins(viewer)).toEqual(OWN);

  await viewer.getByRole('button', { name: '許可して開く' }).click();
  await viewer.locator('.page[data-page-number="1"] .textLayer').waitFor({ state: 'attached' });
  expect(await viewer.locator('#state-title').isVisible()).toBe(false);
  expect(await origins(viewer)).toEqual([...OWN, PATTERN].sort());
  await expect.poll(badges, { timeout: 20_000 }).toBe(5);

  const options = await running.context.newPage();
  await options.goto(`${running.address}options.html`);
  await options.getByRole('button', { name: `${new URL(OTHER_CITY).host}の許可を取り消す` }).click();
  await options.getByText('許可を取り消しました').waitFor();
  expect(await options.locator('#granted-none').isVisible()).toBe(true);
  expect(await origins(options)).toEqual(OWN);
  await expect.poll(badges, { timeout: 20_000 }).toBe(0);
  await viewer.reload();
  await viewer.locator('#state-title', { hasText: '許可がありません' }).waitFor();
  expect(site.requests.filter((request) => !request.includes('.example.jp/'))).toEqual([]);
  expect(running.complaints).toEqual([]);
  await options.close();
  await viewer.close();
});
