import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browsing, startBrowsing } from './browsing.ts';
import { sitemapPaths } from './built.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const paths = [...sitemapPaths(), '/no-such-page/'];

let browsing: Browsing;
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

/** What axe finds against WCAG 2.2 A and AA and its own good practice, as readable lines. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(async (): Promise<AxeResults> => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: Document, options: object) => Promise<AxeResults> };
    };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return axe.run(document, {
      runOnly: { type: 'tag', values },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

describe.each([
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)('axe at $width px, $colorScheme', ({ width, colorScheme }) => {
  test.each(paths)('%s', async (path) => {
    const { context, page } = await browsing.open({ viewport: { width, height: 800 }, colorScheme });
    await page.goto(`.${path}`);
    // What is folded is read as well.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

test.each(paths)('%s at 400 percent needs no sideways scroll', async (path) => {
  // WCAG 2.2, 1.4.10: 1280 px at 400 percent are 320 CSS pixels.
  const { context, page } = await browsing.open({ viewport: { width: 320, height: 600 } });
  await page.goto(`.${path}`);
  const [wanted, given] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wanted).toBeLessThanOrEqual(given ?? 0);
  await context.close();
});

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
