import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { BrowserContext, Frame, JSHandle, Page } from 'playwright-core';

const data = new URL('data/', import.meta.url);
const sources = new URL('../../../extension/', import.meta.url);
/** Where the sources of the extension stand for the pages; the name is reserved (RFC 2606). */
const SOURCES = 'https://sources.invalid/';

/** The pages that the finder was tuned on, those kept aside, and those of a second challenge (README.md). */
export type SetName = 'tuned' | 'held' | 'fresh';

/** One page of a set: its text, and the address it stands under. */
export interface SavedPage {
  name: string;
  address: string;
  html: string;
}

/** A link of a page: where it leads, what it is said to be, and what it is (README.md). */
export interface Seen {
  page: string;
  label: string;
  found: string | undefined;
  expected: string | undefined;
}

export function readSet(set: SetName): SavedPage[] {
  return readdirSync(new URL(`${set}/`, data)).map((name) => {
    const html = readFileSync(new URL(`${set}/${name}`, data), 'utf8');
    const address = /^<!-- (\S+) -->/.exec(html)?.[1];
    if (address === undefined) throw new Error(`${set}/${name}: the first line does not name the page's address`);
    return { name, address, html };
  });
}

/** The pages that a reader opens: not those that stand in a frame of another. */
export function opened(pages: readonly SavedPage[]): SavedPage[] {
  const framed = new Set(
    pages.flatMap(({ html }) => [...html.matchAll(/frame\b[^>]* src="([^"]+)"/g)].map(([, name]) => name)),
  );
  return pages.filter(({ name }) => !framed.has(name));
}

/** Serves a set under its own addresses, and the sources of the extension as modules, without a network. */
export async function serveSet(context: BrowserContext, pages: readonly SavedPage[]): Promise<void> {
  const byAddress = new Map(pages.map(({ address, html }) => [address, html]));
  await context.route('**/*', (route) => {
    const url = route.request().url();
    const html = byAddress.get(url.split(/[?#]/)[0] ?? '');
    if (html !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (!url.startsWith(SOURCES)) return route.fulfill({ status: 404, body: '' });
    const headers = { 'access-control-allow-origin': '*' };
    return route.fulfill({ contentType: 'text/javascript', headers, body: moduleOf(url.slice(SOURCES.length)) });
  });
}

/** A source as a browser loads it: without types, a sheet as its text, as Vite gives it for `?inline`. */
function moduleOf(path: string): string {
  const source = readFileSync(new URL(path.split('?')[0] ?? path, sources), 'utf8');
  return path.endsWith('.css?inline') ? `export default ${JSON.stringify(source)};` : stripTypeScriptTypes(source);
}

/** Opens a page and says of each of its links, in all frames, what the finder says; pages that load late are waited for. */
export async function lookAt(page: Page, { name, address, html }: SavedPage): Promise<Seen[]> {
  await page.goto(address);
  if (html.includes('setTimeout')) await page.waitForSelector('a[data-expect]');
  const frames = html.includes('<iframe') || html.includes('<frameset') ? page.frames() : [page.mainFrame()];
  const seen = await Promise.all(frames.map(linksOf));
  return seen.flat().map((link) => ({ ...link, page: name }));
}

async function linksOf(frame: Frame): Promise<Omit<Seen, 'page'>[]> {
  const finder = await load<typeof import('../../../extension/links/find.ts')>(frame, 'links/find.ts');
  const outer = await load<typeof import('../../../extension/links/frames.ts')>(frame, 'links/frames.ts');
  return frame.evaluate(
    ([{ findAssessmentLinks }, { outerTitles }]) => {
      const found = new Map(
        findAssessmentLinks(document, outerTitles(window)).map((link) => [link.anchor as Element, link]),
      );
      return [...document.querySelectorAll('a[href]')].map((anchor) => {
        const link = found.get(anchor);
        const parts = link && [link.kind ?? '不明', link.title, link.draft && '案', link.ended && '終了'];
        const expected = anchor.getAttribute('data-expect')?.normalize('NFKC');
        return { label: anchor.textContent ?? '', found: parts?.filter(Boolean).join('|'), expected };
      });
    },
    [finder, outer] as const,
  );
}

/** Milliseconds of the main thread that the first search of an opened page takes. */
export async function timeToFind(page: Page): Promise<number> {
  const finder = await load<typeof import('../../../extension/links/find.ts')>(page, 'links/find.ts');
  return finder.evaluate(({ findAssessmentLinks }) => {
    const start = performance.now();
    findAssessmentLinks(document);
    return performance.now() - start;
  });
}

/** A source of the extension, loaded into a frame. As text, because Vitest rewrites `import()` in code. */
export async function load<Module extends object>(frame: Page | Frame, path: string): Promise<JSHandle<Module>> {
  return (await frame.evaluateHandle(`import(${JSON.stringify(SOURCES + path)})`)) as JSHandle<Module>;
}

/** Of the links said to be assessments, how many are; of those that are, how many were said to be. */
export function measure(seen: readonly Seen[]): {
  precision: number;
  recall: number;
  links: number;
  assessments: number;
} {
  const count = (test: (link: Seen) => boolean) => seen.filter(test).length;
  const right = count(({ found, expected }) => found !== undefined && expected !== undefined);
  return {
    precision: right / count(({ found }) => found !== undefined),
    recall: right / count(({ expected }) => expected !== undefined),
    links: seen.length,
    assessments: count(({ expected }) => expected !== undefined),
  };
}
