import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browsing, startBrowsing } from './browsing.ts';
import { sitemapPaths } from './built.ts';
import { looks } from './looks.ts';
import { visits } from './visits.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const paths = sitemapPaths();

let browsing: Browsing;
const visit = visits(() => browsing, axeSource);
const mark = looks();
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

/** Milliseconds for one page: the longest has 6,000 elements, and other pages are looked at beside it. */
const PATIENCE = 600_000;

/** WCAG 2.2 A and AA, and axe's own good practice; contrast, which takes half of the time, is asked for each look. */
const everything = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
/** What hangs on where things stand. */
const places = { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] };

/**
 * A scheme changes nothing but colours, and a width nothing but what is seen and where. So all is asked at one width in one scheme; at the other width
 * and in the other scheme what these change, and all of what is seen there only. Texts of one look have one contrast, on whatever page they stand:
 * each look is asked once.
 */
const settings = [
  {
    width: 1280,
    colorScheme: 'light',
    asks: [
      { rules: everything, within: ':root' },
      { rules: colours, within: '[new-look]' },
    ],
  },
  { width: 1280, colorScheme: 'dark', asks: [{ rules: colours, within: '[new-look]' }] },
  {
    width: 360,
    colorScheme: 'dark',
    asks: [
      { rules: places, within: ':root' },
      { rules: everything, within: '[seen-360]:not([seen-1280])' },
      { rules: colours, within: '[new-look]' },
    ],
  },
  { width: 360, colorScheme: 'light', asks: [{ rules: colours, within: '[new-look]' }] },
] as const;

/** What axe finds against these rules, as readable lines. @param within selector of what is looked at */
async function violations(page: Page, rules: typeof everything, within: string): Promise<string[]> {
  const results = await page.evaluate(
    async ({ runOnly, selector }): Promise<Pick<AxeResults, 'violations'>> => {
      const { axe } = globalThis as unknown as {
        axe: { run: (context: Element[], options: object) => Promise<AxeResults> };
      };
      const context = [...document.querySelectorAll(selector)];
      if (context.length === 0) return { violations: [] };
      const apart = runOnly.type === 'tag' ? { 'color-contrast': { enabled: false } } : {};
      return axe.run(context, { runOnly, rules: apart, resultTypes: ['violations'], preload: false });
    },
    { runOnly: rules, selector: within },
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

// Several pages at once: a browser gives each a process of its own.
test.concurrent.each([...paths, '/no-such-page/'])(
  '%s is clean at both widths, in both colour schemes, and at 400 percent; it asks nobody else for anything',
  async (path) => {
    const { page, status, requests, complaints, end } = await visit(path);
    const isThere = paths.includes(path);
    expect(status).toBe(isThere ? 200 : 404);
    expect(requests.filter((url) => !url.startsWith(browsing.site.address))).toEqual([]);
    // The browser itself notes a page that is not there.
    if (isThere) expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    // What is folded is read as well.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const found: string[] = [];
    for (const { width, colorScheme, asks } of settings) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      await mark(page, width, colorScheme);
      for (const { rules, within } of asks) {
        found.push(...(await violations(page, rules, within)).map((line) => `${width} px, ${colorScheme}: ${line}`));
      }
    }
    // WCAG 2.2, 1.4.10: 1280 px at 400 percent are 320 CSS pixels.
    await page.setViewportSize({ width: 320, height: 256 });
    const [wanted, given] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    if ((wanted ?? 0) > (given ?? 0)) found.push(`320 px: the page is ${wanted} px wide`);
    end();
    expect(found).toEqual([]);
  },
  PATIENCE,
);

test('the first key reaches the skip link, and it leads to the text', async () => {
  const { context, page } = await browsing.open();
  await page.goto('./assessments/koshigaya/48/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('本文へ');
  const box = await page.locator('.skip').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await context.close();
});

test('what has the focus is outlined, also where the system chooses the colours', async () => {
  for (const forcedColors of ['none', 'active'] as const) {
    const { context, page } = await browsing.open({ forcedColors });
    await page.goto('./');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return { outlineStyle, width: Number.parseFloat(outlineWidth) };
    });
    expect(outline).toEqual({ outlineStyle: 'solid', width: 4 });
    await context.close();
  }
});

test('nothing moves by itself', async () => {
  const { context, page } = await browsing.open({ reducedMotion: 'reduce' });
  for (const path of ['./', './assessments/koshigaya/48/', './assessments/', './search/']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  }
  await context.close();
});
