import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { builtExtension, CITY, type LocalSite, launchExtension, serve } from '../../../test/extension/launch.ts';
import { megabytes, milliseconds, type Table, times } from '../measure.ts';
import { memoryOf } from '../processes.ts';
import { longestTaskOfOurs } from './scrolling.ts';

/** The longest of the five documents. */
const DOCUMENT = 'packages/reading/fixtures/yokohama-38.pdf';
const RUNS = 7;

/** pdf.js' viewer as its package has it, with the same settings, over the same file, and nothing else. */
const PLAIN = `<!doctype html>
<html lang="ja">
<link rel="stylesheet" href="/pdfjs/legacy/web/pdf_viewer.css">
<style>#container { position: absolute; inset: 53px 25rem 0 0; overflow: auto }</style>
<div id="container"><div class="pdfViewer"></div></div>
<script type="module">
import * as pdfjsLib from '/pdfjs/legacy/build/pdf.min.mjs';
globalThis.pdfjsLib = pdfjsLib;
pdfjsLib.GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.min.mjs';
const [{ EventBus, PDFLinkService, PDFViewer }, data] = await Promise.all([
  import('/pdfjs/legacy/web/pdf_viewer.mjs'),
  fetch('/document.pdf').then((response) => response.arrayBuffer()),
]);
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const container = document.getElementById('container');
const viewer = new PDFViewer({ container, eventBus, linkService, annotationMode: 1, enableAutoLinking: false, enableSelectionRendering: false });
linkService.setViewer(viewer);
eventBus.on('pagesinit', () => { viewer.currentScaleValue = 'auto'; });
const pdf = await pdfjsLib.getDocument({ data, cMapUrl: '/pdfjs/cmaps/', standardFontDataUrl: '/pdfjs/standard_fonts/', wasmUrl: '/pdfjs/wasm/', iccUrl: '/pdfjs/iccs/' }).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf, null);
</script>`;

const TYPES: Record<string, string> = { mjs: 'text/javascript', css: 'text/css' };

function site(): Promise<LocalSite> {
  const pdf = readFileSync(DOCUMENT);
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return serve(({ url = '' }, response) => {
    if (url === '/plain') return response.setHeader('content-type', 'text/html; charset=utf-8').end(PLAIN);
    if (url === '/document.pdf') return response.setHeader('content-type', 'application/pdf').end(pdf);
    if (!url.startsWith('/pdfjs/')) return response.writeHead(404).end();
    const type = TYPES[url.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return response.setHeader('content-type', type).end(readFileSync(join(library, url.slice('/pdfjs'.length))));
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Milliseconds from the beginning of the page until its first page of the document has been painted, with its text. */
async function firstPage(page: Page): Promise<number> {
  await page.waitForFunction(() => document.querySelector('.page[data-page-number="1"] > .textLayer'), undefined, {
    polling: 'raf',
  });
  return page.evaluate(() => performance.now());
}

/** Milliseconds until every item of the document has its mark. The page is not asked again and again, which would slow it down: it tells what changes. */
async function allMarks(page: Page): Promise<number> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const areAll = (): boolean => {
          const known = document.querySelectorAll('.contents-item').length;
          if (known === 0 || document.getElementById('panel')?.textContent?.match(/読み取っています|途中まで読んだ/))
            return false;
          const marks = [...document.querySelectorAll<HTMLElement>('.item-mark')];
          return marks.flatMap(({ dataset }) => dataset['items']?.split(' ') ?? []).length === known;
        };
        const look = (): void => {
          if (!areAll()) return;
          observer.disconnect();
          // They are there; the next frame paints them.
          requestAnimationFrame(() => resolve());
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true });
        look();
      }),
  );
  return page.evaluate(() => performance.now());
}

/** Resident bytes of a browser with one document open. */
async function memory(open: (running: Awaited<ReturnType<typeof launchExtension>>) => Promise<void>, local: LocalSite) {
  const running = await launchExtension(local);
  try {
    await open(running);
    const profile = `--user-data-dir=${running.profile}`;
    const main = globSync('/proc/[0-9]*/cmdline').find((path) => {
      const line = read(path);
      return line.includes(profile) && !line.includes('--type=');
    });
    return memoryOf(Number(main?.split('/')[2]));
  } finally {
    await running.close();
  }
}

/** A process may end while it is looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The viewer with its explanations against pdf.js alone, in one browser, by turns; and what the store receives. */
export async function benchExtension(): Promise<Table> {
  for (const script of ['build:extension', 'zip']) {
    const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`npm run ${script} に失敗しました。`);
  }
  const local = await site();
  const running = await launchExtension(local);
  const [ours, plain, marks]: number[][] = [[], [], []];
  let longest = 0;
  try {
    // The first of each warms the caches of the browser and is not counted.
    for (let run = 0; run <= RUNS; run++) {
      const page = await running.context.newPage();
      await page.goto(`${CITY}/plain`);
      const alone = await firstPage(page);
      await page.close();
      const viewer = await running.openViewer(`${CITY}/document.pdf`);
      const first = await firstPage(viewer);
      const all = await allMarks(viewer);
      if (run === RUNS) longest = await longestTaskOfOurs(viewer);
      await viewer.close();
      if (run === 0) continue;
      plain?.push(alone);
      ours?.push(first);
      marks?.push(all - first);
    }
  } finally {
    await running.close();
  }
  const bytesPlain = await memory(async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${CITY}/plain`);
    await firstPage(page);
  }, local);
  const bytesOurs = await memory(async ({ openViewer }) => {
    await allMarks(await openViewer(`${CITY}/document.pdf`));
  }, local);
  await local.close();
  const zips = globSync(join(dirname(builtExtension('chrome')), '*-{chrome,firefox}.zip'));
  return {
    heading: '拡張機能: 52ページの評価書を開く',
    measures: [
      milliseconds(`pdf.js だけで最初のページまで（${RUNS}回の中央値）`, median(plain ?? [])),
      milliseconds('拡張機能で最初のページまで', median(ours ?? [])),
      { ...times('その比', median(ours ?? []) / median(plain ?? [])), limit: { most: 1.15 } },
      { ...milliseconds('その後、すべての欄に印がつくまで', median(marks ?? [])), limit: { most: 1500 } },
      { ...milliseconds('巻き送る間の、説明の最も長い仕事', longest), limit: { most: 50 } },
      megabytes('pdf.js だけのブラウザのメモリ', bytesPlain),
      megabytes('拡張機能で開いたブラウザのメモリ', bytesOurs),
      { ...times('その比', bytesOurs / bytesPlain), limit: { most: 1.3 } },
      ...zips.map((path) => ({
        ...megabytes(`配布物 ${path.split('/').at(-1)}`, statSync(path).size),
        limit: { most: 6 },
      })),
    ],
  };
}
