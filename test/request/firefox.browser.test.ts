import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSite, serve } from '../../site/scripts/serve.ts';
import { launchFirefox } from '../browser.ts';
import { bodies, body } from './bodies.ts';
import { brimful, kept } from './brim.ts';
import { plain, requestPage, textOfPages } from './page.ts';

let site: RunningSite;
let browser: Browser;
beforeAll(async () => {
  site = await serve(0);
  browser = await launchFirefox();
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const brim = [
  ...bodies.map(({ id }) => [id, 'disclosure', 'self'] as const),
  ['yokohama', 'disclosure', 'mandated'],
  ['yokohama', 'correction', 'statutory'],
  ['yokohama', 'suspension', 'self'],
] as const;

test('Firefox prints the sheet on one side, or two for an agent, as it comes and filled to the brim', async () => {
  const page = await browser.newPage();
  const printed = async () => textOfPages(await page.pdf({ preferCSSPageSize: true }));
  for (const [id, kind, requester] of brim) {
    const draft = brimful(body(id), kind, requester);
    await page.goto(new URL(requestPage(body(id)), site.address).href);
    const [bare, ...more] = await printed();
    expect(more).toEqual([]);
    expect(bare).toContain(plain(`（宛先）${body(id).agency.printedName}`));
    await page.evaluate(({ key, text }) => localStorage.setItem(key, text), kept(draft));
    await page.reload();
    await page.locator('[data-load]').click();
    const pages = await printed();
    expect(pages, `${id} ${kind} ${requester}`).toHaveLength(requester === 'self' ? 1 : 2);
    expect(pages[0]).toContain(plain(draft.address));
    expect(pages[0]).toContain('役所が書く欄');
    if (requester !== 'self') expect(pages[1]).toContain(plain(draft.principalAddress));
  }
});
