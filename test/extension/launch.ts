import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureChromium, FLAGS } from '../browser.ts';

/** The built extension: `npm run build:extension`, or wherever the same variable told the build to put it. */
export function builtExtension(browser: 'chrome' | 'firefox'): string {
  const output =
    process.env['TSUMABIRAKA_EXTENSION_OUT'] ?? fileURLToPath(new URL('../../extension/.output', import.meta.url));
  const folder = join(output, `${browser}-mv3`);
  if (!existsSync(folder)) throw new Error(`${folder} がありません。npm run build:extension を先に実行してください。`);
  return folder;
}

/** A site on this machine that a browser reaches under the names of `HOSTS`. */
export interface LocalSite {
  readonly port: number;
  /** Path and query of every request so far, with the host that was asked: `www.city.example.lg.jp/a.pdf`. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** `www.city.example.lg.jp` stands for a municipality; the extension may read it from the start, but not the other one. */
export const CITY = 'http://www.city.example.lg.jp';
export const OTHER_CITY = 'http://www.city.other.example.jp';

export async function serve(answer: RequestListener): Promise<LocalSite> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.headers.host}${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, requests, close };
}

export interface Running {
  readonly context: BrowserContext;
  /** Folder of its profile, on the command line of its processes. */
  readonly profile: string;
  /** `chrome-extension://…/` */
  readonly address: string;
  /** What the pages of the extension wrote to the console as errors or warnings, or threw. */
  readonly complaints: string[];
  /** The viewer in a tab of its own, on an address or waiting for a file. */
  openViewer(url?: string): Promise<Page>;
  close(): Promise<void>;
}

/** Chromium with the built extension, its own empty profile, and no way to any server but `site`. */
export async function launchExtension(site: LocalSite, viewport = { width: 1280, height: 900 }): Promise<Running> {
  const folder = builtExtension('chrome');
  const profile = mkdtempSync(join(tmpdir(), 'tsumabiraka-profile-'));
  const local = `127.0.0.1:${site.port}`;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: false,
    viewport,
    locale: 'ja-JP',
    args: [
      ...FLAGS,
      '--headless=new',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--host-resolver-rules=MAP *.lg.jp ${local},MAP *.example.jp ${local},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
    ],
  });
  // Two files of tests share the machine, and a document of 50 pages is read meanwhile.
  context.setDefaultTimeout(90_000);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const address = new URL('/', worker.url()).href;
  const complaints: string[] = [];
  const watch = (page: Page): void => {
    page.on('console', (message) => {
      const ours = page.url().startsWith(address);
      if (ours && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  };
  context.on('page', watch);
  for (const page of context.pages()) watch(page);
  return {
    context,
    profile,
    address,
    complaints,
    async openViewer(url) {
      const page = await context.newPage();
      await page.goto(`${address}viewer.html${url === undefined ? '' : `?${new URLSearchParams({ url })}`}`);
      return page;
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
