import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CITY, type LocalSite, launchExtension, type Running, serve } from './launch.ts';
import { opened, readSet } from './pages/set.ts';

const pages = [...readSet('tuned'), ...readSet('held')];
const LIST = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>特定個人情報保護評価書</title><h1>特定個人情報保護評価書</h1>`;
const LINK = '<a href="/juki.pdf">住民基本台帳に関する事務 全項目評価書（PDF）</a>';
/** Pages that work against a badge. */
const HOSTILE: Record<string, string> = {
  // Every rule that a page can write for an element it does not know.
  'styled.html': `${LIST}<style>* { display: none !important } html, body, p, h1, a { display: revert !important } tsumabiraka-badge, tsumabiraka-badge * { position: fixed !important; left: -9999px !important; height: 300px !important; font-size: 90px !important; color: red !important }</style><p>${LINK}</p>`,
  'policy.html': `${LIST}<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><p>${LINK}</p>`,
  'defined.html': `${LIST}<script>customElements.define('tsumabiraka-badge', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }); } }); window.patched = 0; Element.prototype.attachShadow = () => { window.patched++; throw new Error('no'); };</script><p>${LINK}</p>`,
  'removing.html': `${LIST}<script>window.removed = 0; new MutationObserver(() => { for (const badge of document.querySelectorAll('tsumabiraka-badge')) { badge.remove(); window.removed++; document.body.append(document.createElement('hr')); } }).observe(document, { childList: true, subtree: true });</script><p>${LINK}</p>`,
  'clicking.html': `${LIST}<script>setInterval(() => { for (const badge of document.querySelectorAll('tsumabiraka-badge')) { badge.click(); badge.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); badge.firstElementChild?.click(); } }, 50);</script><p>${LINK}</p>`,
  'lines.html': `${LIST}<style>a { line-height: 1.5; font-size: 16px }</style><ul>${`<li>${LINK}</li>`.repeat(20)}</ul>`,
};

let site: LocalSite;
let running: Running;
beforeAll(async () => {
  site = await serve((request, response) => {
    const name = request.url?.slice(1) ?? '';
    const html = HOSTILE[name] ?? pages.find((page) => page.name === name)?.html;
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  running = await launchExtension(site);
});
afterAll(async () => {
  await running.close();
  await site.close();
});

async function open(name: string): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(`${CITY}/${name}`);
  return page;
}

const badges = (page: Page) => page.locator('tsumabiraka-badge');

interface Button {
  name: string;
  width: number;
  height: number;
}

/** The buttons in the closed roots, as assistive technology and a finger get them. */
async function buttonsIn(page: Page): Promise<Button[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const found = nodes.filter(
    ({ role, name }) => role?.value === 'button' && String(name?.value).includes('やさしい説明つきで開く'),
  );
  return Promise.all(found.map((node) => buttonOf(session, String(node.name?.value), node.backendDOMNodeId ?? 0)));
}

async function buttonOf(session: CDPSession, name: string, backendNodeId: number): Promise<Button> {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  return { name, width: model.width, height: model.height };
}

/** Badges of a page, in all its frames, and the links that should have one. */
async function countIn(page: Page): Promise<[badges: number, wanted: number]> {
  const count = (selector: string) =>
    Promise.all(page.frames().map((frame) => frame.locator(selector).count())).then((counts) =>
      counts.reduce((total, inFrame) => total + inFrame, 0),
    );
  return [await count('tsumabiraka-badge'), await count('a[data-expect]')];
}

describe('badges of the built extension', () => {
  test('stand behind the links of every page, in frames and late ones too, and nowhere else', async () => {
    const page = await running.context.newPage();
    const counted: [string, number, number][] = [];
    for (const { name, html } of opened(pages).filter((saved) => !saved.address.includes('ppc.go.jp'))) {
      await page.goto(`${CITY}/${name}`);
      if (html.includes('setTimeout')) await page.waitForSelector('a[data-expect]');
      // A wrong badge comes with the right ones, or on a page without any within this time.
      await page.waitForTimeout(400);
      await expect
        .poll(() => countIn(page).then(([found, wanted]) => found >= wanted), { timeout: 10_000, message: name })
        .toBe(true);
      counted.push([name, ...(await countIn(page))]);
    }
    expect(counted.map(([name, found]) => [name, found])).toEqual(counted.map(([name, , wanted]) => [name, wanted]));
    await page.close();
  });

  test('are buttons with a name that says which document, large enough for a finger', async () => {
    const page = await open('ended-column.html');
    await badges(page).first().waitFor({ state: 'attached' });
    const buttons = await buttonsIn(page);
    const names = buttons.map(({ name }) => name.replace(/\s+/g, '')).sort();
    expect(names).toEqual(
      [
        '基礎項目やさしい説明つきで開く基礎項目評価書「児童扶養手当の支給に関する事務」。新しいタブで開きます',
        '基礎項目・終了やさしい説明つきで開く基礎項目評価書「子ども手当の支給に関する事務」。終了した事務です。新しいタブで開きます',
        '基礎項目・終了やさしい説明つきで開く基礎項目評価書「特別定額給付金の支給に関する事務」。終了した事務です。新しいタブで開きます',
      ].sort(),
    );
    expect(Math.min(...buttons.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(24);
    await page.close();
  });

  test('open the viewer by keyboard, in a tab of its own', async () => {
    const page = await open('lines.html');
    await badges(page).first().waitFor({ state: 'attached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('tsumabiraka-badge');
    const viewer = running.context.waitForEvent('page');
    await page.keyboard.press('Enter');
    expect((await viewer).url()).toBe(
      `${running.address}viewer.html?${new URLSearchParams({ url: `${CITY}/juki.pdf` })}`,
    );
    await (await viewer).close();
    await page.close();
  });

  test('make no line of the page higher', async () => {
    const page = await open('lines.html');
    await badges(page).nth(19).waitFor({ state: 'attached' });
    const heights = () => page.locator('ul').evaluate((list) => list.getBoundingClientRect().height);
    const shown = await heights();
    await page.evaluate(() => {
      for (const badge of document.querySelectorAll('tsumabiraka-badge')) badge.remove();
    });
    expect(shown).toBe(await heights());
    await page.close();
  });
});

describe('on a hostile page', () => {
  test.each(['styled.html', 'policy.html', 'defined.html'])('%s cannot hide or change a badge', async (name) => {
    const plain = await open('lines.html');
    await badges(plain).first().waitFor({ state: 'attached' });
    const [usual] = await buttonsIn(plain);
    await plain.close();
    const page = await open(name);
    await expect.poll(() => buttonsIn(page), { timeout: 5000 }).toEqual([usual]);
    await page.close();
  });

  test('a badge that is taken away stays away', async () => {
    const page = await open('removing.html');
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => Reflect.get(window, 'removed'))).toBe(1);
    expect(await badges(page).count()).toBe(0);
    await page.close();
  });

  test('a page cannot press a badge itself', async () => {
    const before = running.context.pages().length;
    const page = await open('clicking.html');
    await badges(page).first().waitFor({ state: 'attached' });
    await page.waitForTimeout(1000);
    expect(running.context.pages().length).toBe(before + 1);
    await page.close();
  });
});
