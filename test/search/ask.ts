import type { Page } from 'playwright-core';

/** Asks as a reader does, on the open search page, and returns the paths of the results below the base. */
export async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('#search-q', query);
  await page.press('#search-q', 'Enter');
  await page.waitForSelector('#search-results[aria-busy=false]', { state: 'attached' });
  return results(page);
}

/** Paths of the results that are shown. */
export async function results(page: Page): Promise<string[]> {
  const base = await page.getAttribute('#search', 'data-base');
  const links = await page
    .locator('.results .result-link')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? ''));
  return links.map((link) => link.slice((base ?? '/').length));
}
