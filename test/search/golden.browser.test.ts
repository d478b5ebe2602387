import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSite, serve } from '../../site/scripts/serve.ts';
import { outDir } from '../../site/src/load/paths.ts';
import { launchChromium } from '../browser.ts';
import { ask } from './ask.ts';
import { type GoldenQuery, readGolden } from './golden.ts';
import { mean, type Score, score } from './measure.ts';
import { readPlaces, rightPlaces } from './truth.ts';

/** What the golden set asks of the search (issue 2, section 6). */
const LEAST = { recall: 0.95, precision: 0.9, first: 0.9 };

const golden = readGolden();
const scored: { query: GoldenQuery; score: Score }[] = [];
let site: RunningSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serve(0);
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`${site.address}search/`);
  const places = readPlaces(outDir);
  for (const query of golden) {
    const shown = await ask(page, query.q);
    const found = score(shown, rightPlaces(places, query.right));
    if (found) scored.push({ query, score: found });
  }
  console.table(report());
}, 400_000); // 310 questions; a busy machine takes a third of a second for each.

afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** Means by kind of query, and by where the queries come from. */
function report(): Record<string, Score & { queries: number }> {
  const parts = Map.groupBy(scored, ({ query }) => query.kind);
  const words = scored.filter(({ query }) => query.kind !== 'sentences');
  const rows = [
    ...parts,
    ...Map.groupBy(scored, ({ query }) => query.set),
    ['blind words', words.filter(({ query }) => query.set === 'blind')],
    ['aside words', words.filter(({ query }) => query.set === 'aside')],
    ['all', scored],
  ] as const;
  return Object.fromEntries(
    rows.map(([name, own]) => [name, { queries: own.length, ...mean(own.map((one) => one.score)) }]),
  );
}

describe('the golden set on the built index', () => {
  it('has a hundred queries or more that the texts answer', () => {
    expect(scored.length).toBeGreaterThanOrEqual(100);
  });

  it.each(['all', 'held out', 'blind words', 'aside words'])('finds what is right among the first ten: %s', (part) => {
    const own = report()[part];
    expect(own?.recall).toBeGreaterThanOrEqual(LEAST.recall);
    expect(own?.precision).toBeGreaterThanOrEqual(LEAST.precision);
    expect(own?.first).toBeGreaterThanOrEqual(LEAST.first);
  });

  it('leaves no query without a result where the texts have one', () => {
    expect(scored.filter((one) => one.score.empty > 0).map(({ query }) => query.q)).toEqual([]);
  });
});
