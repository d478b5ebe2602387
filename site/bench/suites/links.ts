import type { BrowserContext } from 'playwright-core';
import { launchChromium } from '../../../test/browser.ts';
import { readSet, type SavedPage, serveSet, timeToFind } from '../../../test/extension/pages/set.ts';
import { type Measure, milliseconds, type Table } from '../measure.ts';

/** A content script runs once on a page: only first runs count, each on a page of its own. */
const LOADS = 7;

/** What the extension's search for links (extension/links/) costs on pages without any: the middle of several first runs. */
export async function benchLinks(): Promise<Table> {
  const pages: [string, SavedPage][] = [
    ['トップページ（リンク400）', made('top', 400, 0, '')],
    [
      '長いページ（リンク3,000、うちPDF 300、本文600 KB）',
      made('long', 2700, 300, '市政だよりの本文です。'.repeat(20_000)),
    ],
    ['評価にふれるだけのページ（PDF 100）', made('mentions', 500, 100, '特定個人情報保護評価は総務課へ。')],
    ...readSet('held')
      .filter(({ name }) => name.startsWith('none-'))
      .map((page): [string, SavedPage] => [page.name, page]),
  ];
  const browser = await launchChromium();
  try {
    const context = await browser.newContext();
    await serveSet(
      context,
      pages.map(([, page]) => page),
    );
    const measures: Measure[] = [];
    for (const [what, page] of pages) {
      const runs: number[] = [];
      for (let load = 0; load < LOADS; load++) runs.push(await firstRun(context, page.address));
      const middle = runs.sort((a, b) => a - b)[Math.floor(LOADS / 2)] ?? Number.NaN;
      measures.push({ ...milliseconds(what, middle), limit: { most: 2 } });
    }
    return { heading: `拡張機能: 評価書のないページで探す時間（主スレッド、最初の1回、${LOADS}回の中央値）`, measures };
  } finally {
    await browser.close();
  }
}

function made(name: string, links: number, pdfs: number, text: string): SavedPage {
  const list = (count: number, ending: string) =>
    Array.from(
      { length: count },
      (_, index) => `<li><a href="/a/${index}.${ending}">住民票の手続き${index}</a></li>`,
    ).join('');
  const html = `<!doctype html><meta charset="utf-8"><title>くらし</title><h1>くらし</h1><ul>${list(links, 'html')}</ul><p>${text}</p><h2>資料</h2><ul>${list(pdfs, 'pdf')}</ul>`;
  return { name, address: `https://www.city.example.lg.jp/${name}.html`, html };
}

async function firstRun(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    return await timeToFind(page);
  } finally {
    await page.close();
  }
}
