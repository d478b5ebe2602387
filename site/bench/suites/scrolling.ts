import type { Page } from 'playwright-core';

/** Turns of the wheel; a page of the document is some three of them. */
const TURNS = 60;

interface AnimationFrame extends PerformanceEntry {
  readonly scripts: readonly { readonly sourceURL: string; readonly duration: number }[];
}

/**
 * Milliseconds of the longest task of the explanations (their chunk, `explain-….js`) in the frames that took long while a reader scrolls
 * through the document; 0 where none of them stood in a long frame. The others are pdf.js' own.
 */
export async function longestTaskOfOurs(page: Page): Promise<number> {
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(globalThis, { durations });
    new PerformanceObserver((list) => {
      for (const { scripts } of list.getEntries() as AnimationFrame[])
        for (const { sourceURL, duration } of scripts) if (sourceURL.includes('/explain-')) durations.push(duration);
    }).observe({ type: 'long-animation-frame' });
  });
  await page.mouse.move(400, 400);
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(100);
  }
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { durations: number[] }).durations));
}
