import type { Page } from 'playwright-core';

/** Turns of the wheel; a page of the document is some three of them. */
const TURNS = 60;

/** What a trace of the browser says of a function that it called: where it stands, and microseconds. */
interface Call {
  readonly name: string;
  readonly dur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/**
 * Milliseconds of the longest call into the explanations (their chunk, `explain-….js`) while a reader scrolls through the document. The
 * browser's own trace says it: long animation frames name no scripts of an extension, so there it would be 0 whatever happened.
 * @throws if the trace has no call of theirs: they listen to scrolling, so nothing would have been measured
 */
export async function longestTaskOfOurs(page: Page): Promise<number> {
  const browser = await page.context().newCDPSession(page);
  const durations: number[] = [];
  browser.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, dur = 0, args } of value as unknown as Call[])
      if (name === 'FunctionCall' && args.data?.url?.includes('/explain-')) durations.push(dur / 1000);
  });
  await browser.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline'] },
    transferMode: 'ReportEvents',
  });
  await page.mouse.move(400, 400);
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(100);
  }
  const complete = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
  await browser.send('Tracing.end');
  await complete;
  await browser.detach();
  if (durations.length === 0) throw new Error('巻き送る間に、説明の仕事が一つも測れませんでした。');
  return Math.max(...durations);
}
