import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@tsumabiraka/markdown';
import { Questions, Synonyms } from '@tsumabiraka/markdown/settings';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type RunningSite, serve } from '../../site/scripts/serve.ts';
import { agencies } from '../../site/src/load/agencies.ts';
import { contentDir, outDir } from '../../site/src/load/paths.ts';
import { readYaml } from '../../site/src/load/yaml.ts';
import { buildSearchIndex } from '../../site/src/search/build.ts';
import { launchChromium } from '../browser.ts';
import { ask, results } from './ask.ts';

/** A big site has an index of many parts, which Pagefind searches in a worker; here each document is a part, three times over. */
const COPIES = 3;
const folder = join(outDir, 'search-in-parts');

let site: RunningSite;
let browser: Browser;
let page: Page;

function* copies() {
  for (const file of globSync(join(contentDir, 'assessments/*/*.md'))) {
    const { assessment } = parse(readFileSync(file, 'utf8'), { file });
    if (!assessment) throw new Error(`${file} cannot be read`);
    for (let copy = 0; copy < COPIES; copy += 1) yield { ...assessment, number: `${assessment.number}${copy || ''}` };
  }
}

beforeAll(async () => {
  const { shards } = await buildSearchIndex({
    outDir: folder,
    assessments: copies(),
    agencies: new Map(agencies.map(({ id, ...agency }) => [id, agency])),
    synonyms: readYaml(join(contentDir, 'synonyms.yml'), Synonyms),
    questions: readYaml(join(contentDir, 'questions.yml'), Questions),
    recordsPerShard: 1,
  });
  expect(shards).toBe(5 * COPIES);
  site = await serve(0);
  browser = await launchChromium({ args: ['--js-flags=--expose-gc'] });
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The search page on that index, in a browser that is short of memory: what nothing holds is collected at once. */
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(`${site.address}search/`);
  await page.evaluate((index) => {
    const form = document.querySelector<HTMLFormElement>('#search');
    if (form) form.dataset['index'] = index;
    const { gc } = globalThis as unknown as { gc: () => void };
    setInterval(gc, 1);
  }, '/search-in-parts/search-index/');
});

it('answers one question after the other', async () => {
  for (const query of ['予防接種', '再委託', '特定個人情報ファイル', 'サーバ', 'マイナンバーは誰に渡されますか']) {
    expect(await ask(page, query), query).toHaveLength(10);
  }
});

it('shows more of an answer that is already there', async () => {
  await ask(page, '個人番号');
  for (const shown of [20, 30]) {
    await page.click('#search-more');
    await page.waitForFunction((count) => document.querySelectorAll('.result').length === count, shown);
  }
});

it('shows the answer to the last of several questions that are asked at once', async () => {
  for (const query of ['個人番号', '再委託', '特定個人情報ファイルの取扱いの委託', '暗号化']) {
    await page.fill('#search-q', query);
    await page.press('#search-q', 'Enter');
  }
  await page.waitForSelector('#search-results[aria-busy=false]', { state: 'attached' });
  const marks = await page.locator('.results mark').allTextContents();
  expect(new Set(marks)).toEqual(new Set(['暗号化']));
  expect(await results(page)).toHaveLength(10);
});
