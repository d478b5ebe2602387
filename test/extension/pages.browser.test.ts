import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { CITY, type LocalSite, launchExtension, OTHER_CITY, type Running, serve } from './launch.ts';
import { readSet } from './pages/set.ts';

/** The part of the browser's interface that the popup asks. */
interface Api {
  tabs: { query(of: object): Promise<{ id?: number; url?: string }[]> };
  permissions: { request(asked: unknown): Promise<boolean> };
}

const list = readSet('tuned').find(({ name }) => name === 'table-of-kinds.html')?.html ?? '';

let site: LocalSite;
let running: Running;
beforeAll(async () => {
  site = await serve((request, response) => {
    const pdf = request.url?.endsWith('.pdf');
    response
      .setHeader('content-type', pdf ? 'application/pdf' : 'text/html; charset=utf-8')
      .end(pdf ? '%PDF-1.7' : list);
  });
  running = await launchExtension(site);
});
afterEach(() => expect(running.complaints).toEqual([]));
afterAll(async () => {
  await running.close();
  await site.close();
});

async function own(name: string): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(`${running.address}${name}.html`);
  return page;
}

/** The popup as it stands over a tab: the browser's own cannot be driven, so it is a tab that takes the other for the one in front. */
async function popupOver(url: string, answer?: boolean): Promise<Page> {
  const over = await running.context.newPage();
  await over.goto(url);
  if (url.startsWith(CITY) && !url.endsWith('.pdf'))
    await over.locator('tsumabiraka-badge').first().waitFor({ state: 'attached' });
  const popup = await running.context.newPage();
  await popup.addInitScript(
    ({ address, granted }) => {
      const { tabs, permissions } = Reflect.get(globalThis, 'chrome') as Api;
      const query = tabs.query.bind(tabs);
      // No tab permission, no address: as behind the toolbar button, the address is known because it was pressed.
      tabs.query = async () =>
        (await query({}))
          .filter((tab) => tab.url === address || tab.url === undefined)
          .map((tab) => ({ ...tab, url: address }))
          .slice(-1);
      Reflect.set(window, 'asked', []);
      permissions.request = async (asked: unknown) => {
        Reflect.get(window, 'asked').push(asked);
        return granted === true;
      };
    },
    { address: url, granted: answer },
  );
  await popup.goto(`${running.address}popup.html`);
  return popup;
}

describe.each(['popup', 'options', 'welcome'])('%s', (name) => {
  test.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('has nothing that axe objects to (%s, %i px), and no sideways scrolling', async (colorScheme, width) => {
    const page = await own(name);
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  test('is reached by keyboard, each target with a focus ring that is seen', async () => {
    const page = await own(name);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const targets = page.locator('button:visible, input:visible, select:visible, a[href]:visible');
    const wanted = await targets.count();
    const reached = new Set<string>();
    for (let step = 0; step < wanted; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const { id, localName } = document.activeElement ?? {};
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return { name: `${localName}#${id}`, seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 };
      });
      expect(focus).toMatchObject({ seen: true });
      reached.add(focus.name);
    }
    expect(reached.size).toBe(wanted);
    await page.close();
  });
});

describe('options', () => {
  test('are kept at once, and other pages follow', async () => {
    const page = await own('options');
    await page.locator('#textSize').selectOption('150');
    await page.locator('#furigana').check();
    await page.locator('#site').fill('https://pia.example.jp/all');
    await page.locator('#site').blur();
    await expect.poll(() => page.locator('#saved').textContent()).toBe('保存しました。');
    await page.reload();
    await expect.poll(() => page.locator('#textSize').inputValue()).toBe('150');
    expect(await page.locator('#furigana').isChecked()).toBe(true);
    expect(await page.locator('#site').inputValue()).toBe('https://pia.example.jp/all/');
    const welcome = await own('welcome');
    await expect.poll(() => welcome.evaluate(() => document.documentElement.style.fontSize)).toBe('150%');
    await page.locator('#textSize').selectOption('100');
    await expect.poll(() => welcome.evaluate(() => document.documentElement.style.fontSize)).toBe('100%');
    await page.locator('#site').fill('');
    await page.locator('#site').blur();
    await page.reload();
    await expect.poll(() => page.locator('#furigana').isChecked()).toBe(true);
    expect(await page.locator('#site').inputValue()).toBe('');
    await Promise.all([page.close(), welcome.close()]);
  });

  test('an address that is none is said to be so, and nothing is lost', async () => {
    const page = await own('options');
    await page.locator('#site').fill('https://pia.example.jp/');
    await page.locator('#site').blur();
    await page.locator('#site').fill('pia?');
    await page.locator('#site').blur();
    await page.locator('#site-problem').waitFor();
    expect(await page.locator('#site-problem').textContent()).toContain('https://');
    expect(await page.locator('#site').getAttribute('aria-invalid')).toBe('true');
    await page.reload();
    await expect.poll(() => page.locator('#site').inputValue()).toBe('https://pia.example.jp/');
    await page.close();
  });

  test('switch badges off', async () => {
    const page = await own('options');
    await page.locator('#badgesOnMunicipalities').uncheck();
    await expect.poll(() => page.locator('#saved').textContent()).toBe('保存しました。');
    const city = await running.context.newPage();
    await city.goto(`${CITY}/list.html`);
    await city.waitForTimeout(1000);
    expect(await city.locator('tsumabiraka-badge').count()).toBe(0);
    await page.locator('#badgesOnMunicipalities').check();
    await city.reload();
    await city.locator('tsumabiraka-badge').nth(3).waitFor({ state: 'attached' });
    await Promise.all([page.close(), city.close()]);
  });
});

describe('the popup', () => {
  test('says how many assessments a page leads to', async () => {
    const popup = await popupOver(`${CITY}/list.html`);
    await expect.poll(() => popup.locator('#state').textContent()).toContain('4件');
    expect(await popup.locator('#action').isVisible()).toBe(false);
    await popup.close();
  });

  test('opens the PDF of a tab in the viewer', async () => {
    const popup = await popupOver(`${CITY}/a.pdf`);
    const viewer = running.context.waitForEvent('page');
    await popup.locator('#action').click();
    expect((await viewer).url()).toContain(`viewer.html?${new URLSearchParams({ url: `${CITY}/a.pdf` })}`);
    await (await viewer).close();
  });

  test('asks for one other host at the click, and says what is left when it is refused', async () => {
    const popup = await popupOver(`${OTHER_CITY}/list.html`, false);
    await expect.poll(() => popup.locator('#state').textContent()).toContain('www.city.other.example.jp');
    await popup.locator('#action').click();
    await expect.poll(() => popup.locator('#state').textContent()).toContain('許可されなかった');
    expect(await popup.evaluate(() => Reflect.get(window, 'asked'))).toEqual([
      { origins: ['*://www.city.other.example.jp/*'] },
    ]);
    expect(await popup.locator('#open-file').isVisible()).toBe(true);
    await popup.close();
  });

  test('asks for nothing that it may not have', async () => {
    const popup = await popupOver('about:blank');
    await expect.poll(() => popup.locator('#state').textContent()).toContain('使えません');
    expect(await popup.locator('#action').isVisible()).toBe(false);
    await popup.close();
  });
});
