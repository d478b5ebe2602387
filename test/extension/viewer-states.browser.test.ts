import type { RequestListener, ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { CITY, type LocalSite, launchExtension, OTHER_CITY, type Running, serve } from './launch.ts';
import { locked, numbered, realPdf, scan } from './pdfs.ts';

const whole = realPdf('koshigaya-48');
const pdf = (response: ServerResponse, body: Buffer) =>
  response.setHeader('content-type', 'application/pdf').setHeader('content-length', body.length).end(body);
let attempts = 0;

const ANSWERS: Record<string, (response: ServerResponse) => unknown> = {
  '/good.pdf': (response) => pdf(response, whole),
  '/moved.pdf': (response) => response.writeHead(302, { location: '/good.pdf' }).end(),
  '/away.pdf': (response) => response.writeHead(302, { location: `${OTHER_CITY}/good.pdf` }).end(),
  '/session.pdf': (response) => response.writeHead(302, { location: '/login' }).end(),
  '/login': (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end('<h1>ログイン</h1>'),
  '/forbidden.pdf': (response) => response.writeHead(403).end(),
  '/error.pdf': (response) => response.writeHead(503).end(),
  '/cut.pdf': (response) => pdf(response, whole.subarray(0, 400_000)),
  '/damaged.pdf': (response) => pdf(response, Buffer.concat([Buffer.from('%PDF-1.7\nbroken\n%%EOF\n')])),
  '/empty.pdf': (response) => pdf(response, Buffer.alloc(0)),
  '/text.pdf': (response) => pdf(response, Buffer.from('こんにちは')),
  '/locked.pdf': (response) => pdf(response, locked()),
  '/scan.pdf': (response) => pdf(response, scan()),
  '/hostile.pdf': (response) => pdf(response, numbered(3, true)),
  '/slow.pdf': (response) => {
    response.setHeader('content-type', 'application/pdf').setHeader('content-length', whole.length);
    response.write(whole.subarray(0, 500_000));
  },
  '/breaks.pdf': (response) => {
    attempts++;
    if (attempts > 1) return pdf(response, whole);
    response.setHeader('content-type', 'application/pdf').setHeader('content-length', whole.length);
    response.write(whole.subarray(0, 500_000), () => response.destroy());
    return response;
  },
};
const answer: RequestListener = (request, response) => {
  const handler = ANSWERS[request.url ?? ''];
  if (handler) handler(response);
  else response.writeHead(404).end();
};

let site: LocalSite;
let running: Running;
beforeAll(async () => {
  site = await serve(answer);
  running = await launchExtension(site);
});
afterAll(async () => {
  await running.close();
  await site.close();
});

/** The browser itself notes every failed request in the console; nothing else may stand there. */
const BROWSERS_OWN = /^(Failed to load resource|Access to fetch at)/;
afterEach(() => {
  const complaints = running.complaints.splice(0);
  expect(complaints.filter((text) => !BROWSERS_OWN.test(text))).toEqual([]);
});

/** A machine that does other things as well may need long for what takes a moment. */
const eventually = <Value>(look: () => Value) => expect.poll(look, { timeout: 20_000 });

/** What the page says in place of a document, and where it leads. */
async function stateOf(url: string) {
  const page = await running.openViewer(url);
  const title = page.locator('#state-title');
  await title.waitFor();
  const ways = await page.locator('.ways').locator('button, a').allInnerTexts();
  return { page, title: await title.textContent(), ways };
}

describe('a document that cannot be shown', () => {
  test.each([
    ['/nothing.pdf', 'PDFが見つかりません', ['元のPDFを開く', 'ファイルを選ぶ']],
    ['/login', 'PDFではなく、ウェブページが届きました', ['元のPDFを開く', 'もう一度試す', 'ファイルを選ぶ']],
    ['/session.pdf', 'PDFではなく、ウェブページが届きました', ['元のPDFを開く', 'もう一度試す', 'ファイルを選ぶ']],
    ['/away.pdf', 'PDFは別のサイトに移されています', ['元のPDFを開く', 'ファイルを選ぶ']],
    ['/forbidden.pdf', 'サイトがPDFを渡してくれません', ['元のPDFを開く', 'もう一度試す', 'ファイルを選ぶ']],
    ['/error.pdf', 'サイトでエラーが起きています', ['もう一度試す', '元のPDFを開く', 'ファイルを選ぶ']],
    ['/cut.pdf', 'PDFが途中で切れています', ['もう一度試す', '元のPDFを開く', 'ファイルを選ぶ']],
    ['/damaged.pdf', 'PDFが壊れています', ['もう一度試す', '元のPDFを開く', 'ファイルを選ぶ']],
    ['/empty.pdf', 'ファイルが空です', ['もう一度試す', '元のPDFを開く', 'ファイルを選ぶ']],
    ['/text.pdf', 'PDFではないファイルです', ['ファイルを選ぶ', '元のPDFを開く']],
  ])('%s: %s', async (path, title, ways) => {
    const state = await stateOf(`${CITY}${path}`);
    expect(state).toMatchObject({ title, ways });
    const original = state.page.getByRole('link', { name: '元のPDFを開く' });
    expect(await original.getAttribute('href')).toBe(`${CITY}${path}`);
    await state.page.close();
  });

  test('a host that was not allowed is not asked before the reader allows it', async () => {
    const asked = site.requests.length;
    const { page, title, ways } = await stateOf(`${OTHER_CITY}/good.pdf`);
    expect({ title, ways }).toEqual({
      title: 'このサイトのPDFを読む許可がありません',
      ways: ['許可して開く', '元のPDFを開く', 'ファイルを選ぶ'],
    });
    expect(site.requests.slice(asked)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test('a host outside .jp is neither asked nor asked for', async () => {
    const { page, title, ways } = await stateOf('https://www.example.com/a.pdf');
    expect({ title, ways }).toEqual({
      title: 'このサイトのPDFは、ここからは読めません',
      ways: ['元のPDFを開く', 'ファイルを選ぶ'],
    });
    await page.close();
  });

  test('an address that is none', async () => {
    const { page, title, ways } = await stateOf('javascript:alert(1)');
    expect({ title, ways }).toEqual({ title: 'PDFの場所がわかりません', ways: ['ファイルを選ぶ'] });
    await page.close();
  });

  test('offline, and then not any more', async () => {
    const page = await running.openViewer();
    await running.context.setOffline(true);
    await page.evaluate(
      (url) => history.replaceState(null, '', `?${new URLSearchParams({ url })}`),
      `${CITY}/good.pdf`,
    );
    await page.reload();
    expect(await page.locator('#state-title').textContent()).toBe('インターネットにつながっていません');
    await running.context.setOffline(false);
    await page.getByRole('button', { name: 'もう一度試す' }).click();
    await page.locator('.page[data-loaded]').first().waitFor();
    await page.close();
  });

  test('broken off once, whole when tried again', async () => {
    const { page, title } = await stateOf(`${CITY}/breaks.pdf`);
    expect(title).toBe('PDFを最後まで受け取れませんでした');
    await page.getByRole('button', { name: 'もう一度試す' }).press('Enter');
    await page.locator('.page[data-loaded]').first().waitFor();
    await page.close();
  });
});

describe('on the way to a document', () => {
  test('a slow one shows how far it is', async () => {
    const page = await running.openViewer(`${CITY}/slow.pdf`);
    await eventually(() => page.locator('.amount').textContent()).toBe('0.5MB / 1.0MB');
    expect(await page.locator('progress').getAttribute('value')).toBe(String(500_000 / whole.length));
    await page.close();
  });

  test('a redirect within the host is followed', async () => {
    const page = await running.openViewer(`${CITY}/moved.pdf`);
    await page.locator('.page[data-loaded]').first().waitFor();
    expect(await page.title()).toBe('good.pdf — つまびらか');
    expect(await page.locator('#original').getAttribute('href')).toBe(`${CITY}/good.pdf`);
    await page.close();
  });

  test('a locked one asks for its password until it is right', async () => {
    const { page, title } = await stateOf(`${CITY}/locked.pdf`);
    expect(title).toBe('このPDFにはパスワードがかかっています');
    expect(await violations(page)).toEqual([]);
    const asked = site.requests.length;
    await page.getByLabel('パスワード').fill('chigau');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'パスワードが違います' }).waitFor();
    await page.getByLabel('パスワード').fill('himitsu');
    await page.getByRole('button', { name: '開く', exact: true }).click();
    await page.locator('.page[data-loaded]').first().waitFor();
    expect(site.requests.slice(asked)).toEqual([]);
    await page.close();
  });

  test('a scan is shown, and what cannot be done with it is said', async () => {
    const page = await running.openViewer(`${CITY}/scan.pdf`);
    await page.locator('.page[data-loaded]').first().waitFor();
    await expect
      .poll(() => page.locator('#notice').textContent())
      .toContain('紙を写した画像で、文字の情報がありません');
    await page.close();
  });

  test('a worker of pdf.js that cannot be loaded ends in a state, not in waiting', async () => {
    const page = await running.context.newPage();
    await page.addInitScript(() => {
      const { Worker } = globalThis;
      globalThis.Worker = class extends Worker {
        constructor() {
          super('/nothing.js', { type: 'module' });
        }
      };
    });
    await page.goto(`${running.address}viewer.html?${new URLSearchParams({ url: `${CITY}/scan.pdf` })}`);
    await expect.poll(() => page.locator('#state-title').textContent()).toBe('PDFを表示できませんでした');
    await page.close();
  });

  test('scripts, forms and links of a document do nothing', async () => {
    const asked = site.requests.length;
    const page = await running.openViewer(`${CITY}/hostile.pdf`);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.locator('.page[data-loaded] .annotationLayer').first().waitFor({ state: 'attached' });
    await page.mouse.click(300, 600);
    const links = await page.locator('.page[data-page-number="1"] .annotationLayer a').all();
    expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([`${CITY}/next`]);
    expect(await links[0]?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
    expect(await links[0]?.getAttribute('target')).toBe('_blank');
    expect(await page.locator('.annotationLayer :is(input, button)').count()).toBe(0);
    expect(dialogs).toEqual([]);
    expect(site.requests.slice(asked)).toEqual(['www.city.example.lg.jp/hostile.pdf']);
    await page.close();
  });
});
