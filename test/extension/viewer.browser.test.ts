import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { CITY, type LocalSite, launchExtension, type Running, serve } from './launch.ts';
import { numbered, realPdf } from './pdfs.ts';

const files: Record<string, Buffer> = {
  '/nara-21.pdf': realPdf('nara-21'),
  '/long.pdf': numbered(300),
};

let site: LocalSite;
let running: Running;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-files-'));
  site = await serve((request, response) => {
    const file = files[request.url ?? ''];
    if (file) response.setHeader('content-type', 'application/pdf').end(file);
    else response.writeHead(404).end();
  });
  running = await launchExtension(site);
});
afterAll(async () => {
  await running.close();
  await site.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => expect(running.complaints.splice(0)).toEqual([]));

/** A machine that does other things as well may need long for what takes a moment. */
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 20_000 });

async function open(path: string): Promise<Page> {
  const page = await running.openViewer(`${CITY}${path}`);
  await page.locator('.page[data-loaded] .textLayer').first().waitFor({ state: 'attached' });
  return page;
}

/** Where an element is drawn, in whole pixels. */
async function boxOf(page: Page, selector: string) {
  const { x, y, width, height } = (await page.locator(selector).first().boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  return [x, y, width, height].map(Math.round);
}

const pageShown = (page: Page) => page.locator('#page-number').inputValue();

describe('a real document', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('/nara-21.pdf');
  });
  afterAll(() => page.close());

  test('only the PDF is asked for', () => expect(site.requests).toEqual(['www.city.example.lg.jp/nara-21.pdf']));

  test('axe finds nothing, with the search open as well', async () => {
    await page.keyboard.press('Control+f');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  test('its text can be selected, as printed', async () => {
    const text = await page.locator('.page[data-page-number="1"] .textLayer').textContent();
    expect(text).toContain('のプライバシー等の権利利益の保護の');
    await page.keyboard.press('Control+a');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('奈良市');
    await page.evaluate(() => getSelection()?.removeAllRanges());
  });

  test('search by keyboard: counts, goes on, goes back, says when there is nothing, and ends', async () => {
    const count = page.locator('#find-count');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('がん検診');
    await eventually(() => count.textContent()).toMatch(/^[1-9]\d*件中 1件目$/);
    await eventually(() => page.evaluate(() => CSS.highlights.get('found-current')?.size)).toBe(1);
    await page.keyboard.press('Enter');
    await eventually(() => count.textContent()).toMatch(/件中 2件目$/);
    await page.keyboard.press('Shift+Enter');
    await eventually(() => count.textContent()).toMatch(/件中 1件目$/);
    const found = await page.evaluate(() => [...(CSS.highlights.get('found-current') ?? [])].map(String));
    expect(found).toEqual(['がん検診']);
    await page.locator('#find-query').fill('どこにもない言葉');
    await eventually(() => count.textContent()).toBe('見つかりません');
    await page.keyboard.press('Escape');
    expect(await page.locator('#find').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pages');
  });

  test('a match on a page that was not drawn yet is scrolled to and marked', async () => {
    await page.keyboard.press('Control+f');
    await page.locator('#find-query').fill('変更箇所');
    await page.keyboard.press('Shift+Enter');
    await eventually(() => pageShown(page)).not.toBe('1');
    await eventually(() => page.evaluate(() => CSS.highlights.get('found-current')?.size)).toBe(1);
    await page.keyboard.press('Escape');
  });

  test('page by number, in full width as well, and by buttons', async () => {
    await page.locator('#page-number').fill('１２');
    await page.keyboard.press('Enter');
    await eventually(() => pageShown(page)).toBe('12');
    await page.getByRole('button', { name: '前のページ' }).click();
    await eventually(() => pageShown(page)).toBe('11');
    await page.locator('#page-number').fill('99');
    await page.keyboard.press('Enter');
    expect(await pageShown(page)).toBe('11');
    await eventually(() => page.locator('#live').textContent()).toBe('ページは1から25までです');
    await page.locator('#page-number').fill('1');
    await page.keyboard.press('Enter');
  });

  test('zoom by list, keys and wheel; what fits fits again', async () => {
    const width = async () => (await boxOf(page, '.canvasWrapper'))[2];
    await page.locator('#zoom').selectOption('1');
    await eventually(width).toBe(793); // 595 points at 96 dots per inch
    await page.locator('#pages').focus();
    await page.keyboard.press('Control+=');
    await eventually(width).toBe(872);
    await page.locator('#pages').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await eventually(width).toBe(1745);
    expect(await page.locator('#zoom').inputValue()).toBe('2.2');
    await page.keyboard.press('Control+0');
    await eventually(() => page.locator('#zoom').inputValue()).toBe('auto');
  });

  test('turned, a page lies on its side and its text with it', async () => {
    const [, , width = 0, height = 0] = await boxOf(page, '.page');
    expect(height).toBeGreaterThan(width);
    await page.getByRole('button', { name: '右に回す' }).click();
    await eventually(async () => (await boxOf(page, '.page'))[2]).toBeGreaterThan(width - 1);
    const [, , turnedWidth = 0, turnedHeight = 0] = await boxOf(page, '.page');
    expect(turnedWidth).toBeGreaterThan(turnedHeight);
    await eventually(() => page.locator('#live').textContent()).toBe('右に90度');
    for (let turn = 0; turn < 3; turn++) await page.getByRole('button', { name: '右に回す' }).click();
    await eventually(() => page.locator('#live').textContent()).toBe('元の向き');
  });

  test('the paper can be made dark', async () => {
    const button = page.getByRole('button', { name: '紙面を暗く' });
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(
      await page
        .locator('.canvasWrapper')
        .first()
        .evaluate((element) => getComputedStyle(element).filter),
    ).toContain('invert');
    await button.click();
  });

  test('saved, it is the file as it came, from memory', async () => {
    const asked = site.requests.length;
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    expect(download.suggestedFilename()).toBe('nara-21.pdf');
    const path = join(folder, 'saved.pdf');
    await download.saveAs(path);
    expect(readFileSync(path).equals(files['/nara-21.pdf'] as Buffer)).toBe(true);
    expect(site.requests.slice(asked)).toEqual([]);
  });

  test('printed, every page is a sheet', async () => {
    await page.evaluate(() => {
      Object.assign(globalThis, { printed: 0 });
      window.print = () => {
        const sheets = [...document.querySelectorAll<HTMLImageElement>('#paper img')];
        Object.assign(globalThis, { printed: sheets.filter(({ naturalWidth }) => naturalWidth === 1239).length });
      };
    });
    await page.getByRole('button', { name: '印刷' }).click();
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { printed: number }).printed), { timeout: 20_000 })
      .toBe(25);
    await eventually(() => page.locator('#paper img').count()).toBe(0);
  });

  test('another file takes its place, by the list of files', async () => {
    const path = join(folder, '手元の評価書.pdf');
    writeFileSync(path, numbered(2));
    await page.locator('#file').setInputFiles(path);
    await eventually(() => page.title()).toBe('手元の評価書.pdf — つまびらか');
    expect(await page.locator('#page-count').textContent()).toBe('/ 2');
    expect(await page.locator('#original').isVisible()).toBe(false);
  });
});

test('a file that is dropped is opened', async () => {
  const page = await running.openViewer();
  expect(await page.locator('#state-title').textContent()).toBe('PDFを開いてください');
  expect(await violations(page)).toEqual([]);
  const data = [...numbered(2)];
  await page.evaluate((bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], 'dropped.pdf', { type: 'application/pdf' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, data);
  await page.locator('.page[data-loaded]').first().waitFor();
  expect(await page.title()).toBe('dropped.pdf — つまびらか');
  await page.close();
});

test('300 pages: contents lead to the end, and only pages near the window are drawn', async () => {
  const page = await open('/long.pdf');
  expect(await page.locator('.page').count()).toBe(300);
  await page.getByRole('button', { name: 'しおり' }).press('Enter');
  await page.getByRole('button', { name: 'End' }).press('Enter');
  await eventually(() => pageShown(page)).toBe('300');
  await page.locator('.page[data-page-number="300"][data-loaded]').waitFor();
  expect(await page.locator('.page canvas').count()).toBeLessThanOrEqual(20);
  await page.close();
});

test('everything is reached by the tab key, in order, and seen where it is', async () => {
  const page = await open('/nara-21.pdf');
  await page.locator('.skip').focus();
  const names: string[] = [];
  for (let press = 0; press < 13; press++) {
    await page.keyboard.press('Tab');
    const [name, ring] = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      return [element.id || element.className, getComputedStyle(element).outlineStyle];
    });
    names.push(name ?? '');
    expect(`${name} ${ring}`).toBe(`${name} solid`);
  }
  const tools = [
    'next-page',
    'zoom-out',
    'zoom',
    'zoom-in',
    'find-open',
    'rotate',
    'dark',
    'print',
    'save',
    'choose',
    'original',
  ];
  expect(names).toEqual(['page-number', ...tools, 'panel-switch']);
  await page.close();
});

test('360 pixels: nothing is cut off, the rest of the tools is behind one button', async () => {
  const page = await open('/nara-21.pdf');
  await page.setViewportSize({ width: 360, height: 740 });
  await eventually(async () => (await boxOf(page, '.page'))[2]).toBeLessThan(360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await page.locator('#print').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'その他' }).click();
  expect(await page.locator('#print').isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.close();
});
