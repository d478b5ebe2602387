import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openPdf } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Browsing } from '../site/browsing.ts';
import type { Body } from './bodies.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const requestPage = ({ id, assessment }: Body): string => `./request/${id}/${assessment.number}/`;

/** A text as it is compared with print: width and white space do not count. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/**
 * A page whose printer only notes that it was asked; what it would print comes from `page.pdf`. Closing it fails where a loaded page
 * has asked anything of any server; only the icon comes when the browser likes.
 */
export async function open(
  browsing: Browsing,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; close: () => Promise<void> }> {
  const { context, page } = await browsing.open({ viewport: { width: 1280, height: 800 }, ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-asked-printer', '');
  });
  const asked: string[] = [];
  let loaded = false;
  page.on('load', () => {
    loaded = true;
  });
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loaded = false;
    else if (loaded && page.url().includes('/request/') && !request.url().endsWith('/favicon.svg'))
      asked.push(request.url());
  });
  return {
    page,
    close: async () => {
      await context.close();
      expect(asked).toEqual([]);
    },
  };
}

/** What a PDF holds: the text of each page, without white space. */
export async function textOfPages(pdf: Uint8Array): Promise<string[]> {
  const document = await openPdf(new Uint8Array(pdf), nodeResources());
  const pages: string[] = [];
  for await (const { runs } of document.pages()) pages.push(plain(runs.map((run) => run.text).join('')));
  return pages;
}

/** What the printer would get. */
export const pdfOf = (page: Page): Promise<Uint8Array> => page.pdf({ preferCSSPageSize: true });
export const printed = async (page: Page): Promise<string[]> => textOfPages(await pdfOf(page));

/** The text of an element without the readings above it. */
export const unread = (element: Locator): Promise<string> =>
  element.evaluate((each) => {
    const copy = each.cloneNode(true) as Element;
    for (const reading of copy.querySelectorAll('rt, rp')) reading.remove();
    return copy.textContent;
  });

/**
 * A button by its label. The accessible names that Playwright works out have spaces where a reading is hidden; those of browsers have none.
 */
export function button(within: Page | Locator, label: string): Locator {
  const name = new RegExp(`^${[...label].map((each) => each.replace(/[().]/u, '\\$&')).join('\\s*')}$`, 'u');
  return within.getByRole('button', { name });
}

/** To the third step, where the paper is. */
export async function toSheet(page: Page): Promise<void> {
  await button(page, '3 請求書と、出した後').click();
  await page.locator('#paper-sheet .side').first().waitFor();
}

/** Presses Tab until what has the focus is called so, readings apart; a radio group is reached at the box that is set. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press(key);
    const called = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused instanceof HTMLInputElement && focused.type === 'radio') return focused.name;
      const copy = focused?.cloneNode(true) as Element | undefined;
      for (const reading of copy?.querySelectorAll('rt, rp') ?? []) reading.remove();
      return focused?.getAttribute('aria-label') ?? copy?.textContent.trim() ?? '';
    });
    if (called === name) return;
  }
  throw new Error(`${key} does not reach ${name}`);
}

/** What axe finds on the page as it is now. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate((): Promise<AxeResults> => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: Document, options: object) => Promise<AxeResults> };
    };
    return axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } });
  });
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
