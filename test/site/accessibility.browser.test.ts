import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browsing, startBrowsing } from './browsing.ts';
import { sitemapPaths } from './built.ts';
import { visits } from './visits.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const paths = sitemapPaths();

let browsing: Browsing;
const visit = visits(() => browsing);
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

/** Milliseconds for one page: the longest has 6,000 elements, and other pages are looked at beside it. */
const PATIENCE = 600_000;

/** WCAG 2.2 A and AA, and axe's own good practice. */
const everything = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const colours = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** A colour scheme changes nothing but colours, so the second one of a width is asked about them alone. */
const views = [
  { width: 360, colorScheme: 'light', rules: everything },
  { width: 360, colorScheme: 'dark', rules: colours },
  { width: 1280, colorScheme: 'dark', rules: colours },
  { width: 1280, colorScheme: 'light', rules: everything },
] as const;

/** What axe finds against these rules, as readable lines. */
async function violations(page: Page, rules: typeof everything): Promise<string[]> {
  const results = await page.evaluate(async (runOnly): Promise<AxeResults> => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: Document, options: object) => Promise<AxeResults> };
    };
    return axe.run(document, { runOnly, resultTypes: ['violations'] });
  }, rules);
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
    await page.evaluate(axeSource);
    // What is folded is read as well.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const found: string[] = [];
    for (const { width, colorScheme, rules } of views) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page, rules)).map((line) => `${width} px, ${colorScheme}: ${line}`));
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
