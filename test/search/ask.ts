import type { Page } from 'playwright-core';

/** Asks as a reader does, on the open search page, and returns the paths of the results below the base. */
export async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('#search-q', query);
  await page.press('#search-q', 'Enter');
  await page.waitForSelector('#search-results[aria-busy=false]', { state: 'attached' });
  return results(page);
}

/**
 * Asks many queries one after the other on the open search page, as its form is sent, without a way to the browser and back for each.
 * @returns paths of the results below the base, by query
 */
export async function askAll(page: Page, queries: readonly string[]): Promise<string[][]> {
  return page.evaluate(async (asked) => {
    const form = document.querySelector<HTMLFormElement>('#search');
    const field = document.querySelector<HTMLInputElement>('#search-q');
    const list = document.querySelector('#search-results');
    if (!form || !field || !list) throw new Error('no search page');
    const answered = () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (list.ariaBusy !== 'false') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(list, { attributes: true, attributeFilter: ['aria-busy'] });
      });
    const shown: string[][] = [];
    for (const query of asked) {
      const answer = answered();
      field.value = query;
      form.requestSubmit();
      await answer;
      const links = [...list.querySelectorAll('.result-link')].map((link) => link.getAttribute('href') ?? '');
      shown.push(links.map((link) => link.slice(form.dataset['base']?.length ?? 1)));
    }
    return shown;
  }, queries);
}

/** Paths of the results that are shown. */
export async function results(page: Page): Promise<string[]> {
  const base = await page.getAttribute('#search', 'data-base');
  const links = await page
    .locator('.results .result-link')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('href') ?? ''));
  return links.map((link) => link.slice((base ?? '/').length));
}
