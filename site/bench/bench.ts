import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Table } from './measure.ts';
import { type Corpus, makeCorpus } from './suites/corpus.ts';
import { benchSearch } from './suites/search.ts';
import { benchSite, growth } from './suites/site.ts';
import { benchSizes } from './suites/sizes.ts';
import { benchWords } from './suites/words.ts';

/** What can be measured. */
export const SUITES = ['words', 'site', 'search'] as const;
export type Suite = (typeof SUITES)[number];

/** Below the project: Astro shares one folder between all builds that write elsewhere. */
const SCRATCH = resolve('.cache');

export interface BenchOptions {
  /** Numbers of documents to build sites of; with two or more, growth is measured too. */
  assessments: readonly number[];
  only: ReadonlySet<Suite>;
  seed: number;
}

/**
 * Measures, one after the other, in folders that are removed at the end. Yields each table as soon as it is there.
 * @throws where a build fails
 */
export async function* bench({ assessments, only, seed }: BenchOptions): AsyncGenerator<Table> {
  const content = resolve('content');
  mkdirSync(SCRATCH, { recursive: true });
  const folder = mkdtempSync(join(SCRATCH, 'bench-'));
  try {
    if (only.has('words')) yield benchWords(content);
    if (only.has('site'))
      yield await benchSizes({ content, out: join(folder, 'real/out'), cache: join(folder, 'real/cache') });
    if (only.has('site') || only.has('search')) {
      const sites: { assessments: number; seconds: number }[] = [];
      const indexes: typeof sites = [];
      for (const count of assessments) {
        const corpus: Corpus = await makeCorpus(content, join(folder, String(count)), count, seed);
        sites.push({ assessments: count, seconds: corpus.pages.seconds });
        if (only.has('site')) yield await benchSite(corpus);
        if (only.has('search')) {
          const { index, table } = await benchSearch(corpus);
          indexes.push({ assessments: count, seconds: index.seconds });
          yield table;
        }
        rmSync(join(folder, String(count)), { recursive: true });
      }
      const measures = [...growth('サイト（索引なし）', sites), ...growth('索引', indexes)];
      if (measures.length > 0) yield { heading: '件数が増えたとき', measures };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
