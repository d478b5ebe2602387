import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchFirefox } from '../browser.ts';
import { builtExtension, type LocalSite, serve } from './launch.ts';
import { readSet } from './pages/set.ts';

const HOST = 'www.city.example.lg.jp';
const pdf = readFileSync(new URL('../../packages/reading/fixtures/setagaya-70.pdf', import.meta.url));
const list = readSet('tuned').find(({ name }) => name === 'table-of-kinds.html')?.html ?? '';

let site: LocalSite;
let firefox: Browser;
beforeAll(async () => {
  site = await serve((request, response) => {
    const isPdf = request.url?.endsWith('.pdf');
    response.setHeader('content-type', isPdf ? 'application/pdf' : 'text/html; charset=utf-8').end(isPdf ? pdf : list);
  });
  firefox = await launchFirefox({ extraPrefsFirefox: { 'network.dns.localDomains': HOST } });
  await firefox.installExtension(builtExtension('firefox'));
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});

/** What others wait for too (`launchExtension`): two files of tests share the machine. */
const PATIENCE_MS = 90_000;

async function openList(): Promise<Page> {
  const page = await firefox.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`http://${HOST}:${site.port}/list.html`);
  await page.waitForSelector('tsumabiraka-badge');
  return page;
}

/** Presses Tab until a badge has the focus. */
async function focusBadge(page: Page): Promise<void> {
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.localName)) === 'tsumabiraka-badge') return;
  }
  throw new Error('no badge is reached by keyboard');
}

/** The tab of the viewer. Firefox tells its address only to those who ask inside. */
async function openedViewer(): Promise<Page> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    for (const page of await firefox.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (!address.includes('/viewer.html')) continue;
      page.setDefaultTimeout(PATIENCE_MS);
      return page;
    }
  }
  throw new Error('no viewer was opened');
}

/** Read by two workers: the panel knows the document, and has more to say than what is known of it while it is read. */
async function isReadToItsEnd(viewer: Page): Promise<void> {
  await viewer.waitForFunction(() => {
    const said = document.getElementById('panel')?.textContent ?? '';
    return said.includes('世田谷区の評価書70番') && !said.includes('途中まで読んだ');
  });
}

describe('the extension in Firefox', () => {
  test('puts badges behind links, in the style of our own sheet', async () => {
    const page = await openList();
    expect(await page.$$eval('tsumabiraka-badge', (badges) => badges.length)).toBe(4);
    // The button is drawn over its line: as wide as its text, and without height of its own.
    const box = await page.$eval('tsumabiraka-badge', (badge) => badge.getBoundingClientRect().toJSON());
    expect(box).toMatchObject({ height: 0, width: expect.any(Number) });
    expect(box.width).toBeGreaterThan(150);
    expect(box.width).toBeLessThan(260);
    await page.close();
  });

  test('opens the viewer from a badge, and the first page of the PDF is painted', async () => {
    const page = await openList();
    await focusBadge(page);
    await page.keyboard.press('Enter');
    const viewer = await openedViewer();
    await viewer.waitForFunction(
      () => (document.querySelector('.page[data-page-number="1"] .textLayer')?.textContent ?? '').length > 50,
    );
    const painted = await viewer.$eval('.page[data-page-number="1"] canvas', (canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      return pixels.filter((value, index) => index % 4 === 0 && value < 128).length;
    });
    expect(painted).toBeGreaterThan(500);
    await isReadToItsEnd(viewer);
    await viewer.waitForSelector('.item-mark[data-items~="i-1-1"]');
    expect(site.requests.some((request) => request.endsWith('/01.pdf'))).toBe(true);
    await Promise.all([viewer.close(), page.close()]);
  });

  // A worker started by a worker sometimes never began: every third reading stood still.
  test.each([1, 2, 3])('reads the whole document every time (%i)', async () => {
    const page = await openList();
    await focusBadge(page);
    await page.keyboard.press('Enter');
    const viewer = await openedViewer();
    await isReadToItsEnd(viewer);
    await Promise.all([viewer.close(), page.close()]);
  });
});
