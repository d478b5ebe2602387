import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser.ts';
import { violations } from './axe.ts';
import { load, lookAt, measure, opened, readSet, type Seen, serveSet } from './pages/set.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(['tuned', 'held', 'fresh'] as const)('links to assessments on the %s pages', (set) => {
  const seen: Seen[] = [];
  beforeAll(async () => {
    const context = await browser.newContext();
    const pages = readSet(set);
    await serveSet(context, pages);
    const page = await context.newPage();
    for (const saved of opened(pages)) seen.push(...(await lookAt(page, saved)));
    await context.close();
  });

  test('are found, and no others', () => {
    const { precision, recall, assessments } = measure(seen);
    expect(assessments).toBeGreaterThan(30);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
  test('are said to be what they are: kind, affair, draft or ended', () => {
    const right = seen.filter(({ found, expected }) => found !== undefined && expected !== undefined);
    expect(right.map(({ page, label, found }) => ({ page, label, found }))).toEqual(
      right.map(({ page, label, expected }) => ({ page, label, found: expected })),
    );
  });
  test('are none on pages of other subjects', () => {
    const others = seen.filter(({ page }) => page.startsWith('none-'));
    expect(others.length).toBeGreaterThan(15);
    expect(others.filter(({ found }) => found !== undefined)).toEqual([]);
  });
});

describe('a badge', () => {
  test.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const)(
    'has nothing that axe objects to (%j)',
    async (media) => {
      const context = await browser.newContext(media);
      const pages = readSet('tuned');
      await serveSet(context, pages);
      const page = await context.newPage();
      // axe looks into open roots only; nothing else is changed.
      await page.addInitScript(() => {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (options) {
          return attach.call(this, { ...options, mode: 'open' });
        };
      });
      await page.goto(pages.find(({ name }) => name === 'ended-column.html')?.address ?? '');
      const badge = await load<typeof import('../../extension/badge/attach.ts')>(page, 'badge/attach.ts');
      await badge.evaluate(({ attachBadges }) => {
        const asks = { known: async (links: readonly unknown[]) => links.map(() => true), open: () => undefined };
        attachBadges(document, asks, new AbortController().signal);
      });
      await page.waitForFunction(() => document.querySelectorAll('tsumabiraka-badge').length === 3);
      const found = await violations(page);
      expect(found.filter((line) => line.includes('badge'))).toEqual([]);
      const [height] = await page
        .locator('tsumabiraka-badge button')
        .evaluateAll((all) => all.map((one) => one.clientHeight + 2));
      expect(height).toBe(24);
      await context.close();
    },
  );
});
