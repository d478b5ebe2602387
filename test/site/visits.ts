import type { Page, Response } from 'playwright-core';
import type { Browsing } from './browsing.ts';

/** A page as it was opened, and all that happened meanwhile. */
export interface Visit {
  page: Page;
  status: number | undefined;
  /** Addresses that it asked for. */
  requests: string[];
  /** What the browser complained about, and errors of scripts. */
  complaints: string[];
  /** Gives the page back, for the next visit. */
  end: () => void;
}

interface Pooled {
  page: Page;
  requests: string[];
  complaints: string[];
}

/**
 * Opens paths of the site; a page is used again, as to open one costs as much as to look at a small one.
 * @param script stands in each page from its beginning: given so, the browser compiles it once
 */
export function visits(browsing: () => Browsing, script: string): (path: string) => Promise<Visit> {
  const idle: Pooled[] = [];
  return async (path) => {
    const pooled = idle.pop() ?? (await begin(browsing(), script));
    pooled.requests.length = 0;
    pooled.complaints.length = 0;
    const response: Response | null = await pooled.page.goto(`.${path}`, { waitUntil: 'load' });
    return { ...pooled, status: response?.status(), end: () => idle.push(pooled) };
  };
}

async function begin(browsing: Browsing, script: string): Promise<Pooled> {
  const { page } = await browsing.open();
  await page.addInitScript(script);
  const heard: Pooled = { page, requests: [], complaints: [] };
  page.on('request', (request) => heard.requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.complaints.push(message.text());
  });
  page.on('pageerror', (error) => heard.complaints.push(error.message));
  return heard;
}
