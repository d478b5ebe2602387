import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type RunningSite, serve } from '../../site/scripts/serve.ts';
import { launchChromium } from '../browser.ts';

/** The built site on a port of its own, and a browser that looks at it. */
export interface Browsing {
  site: RunningSite;
  browser: Browser;
  open: (options?: BrowserContextOptions) => Promise<{ context: BrowserContext; page: Page }>;
  close: () => Promise<void>;
}

export async function startBrowsing(): Promise<Browsing> {
  const site = await serve(0);
  const browser = await launchChromium();
  return {
    site,
    browser,
    open: async (options = {}) => {
      const context = await browser.newContext({ baseURL: site.address, locale: 'ja-JP', ...options });
      // Two files of tests share the machine.
      context.setDefaultTimeout(90_000);
      return { context, page: await context.newPage() };
    },
    close: async () => {
      await browser.close();
      site.close();
    },
  };
}
