import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSources } from './content/sources.ts';
import { machine } from './machine.ts';
import type { Table } from './measure.ts';
import { makeCorpus } from './suites/corpus.ts';
import { benchExtension } from './suites/extension.ts';
import { benchLinks } from './suites/links.ts';
import { benchRead } from './suites/read.ts';
import { benchRegister } from './suites/register.ts';
import { benchSearch } from './suites/search.ts';
import { benchSite, type Growing, growth } from './suites/site.ts';
import { benchSizes } from './suites/sizes.ts';
import { benchStages } from './suites/stages.ts';
import { benchWords } from './suites/words.ts';

/** What can be measured. */
export const SUITES = ['words', 'read', 'register', 'site', 'search', 'extension'] as const;
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
export async function* bench(options: BenchOptions): AsyncGenerator<Table> {
  const { assessments, only, seed } = options;
  const content = resolve('content');
  mkdirSync(SCRATCH, { recursive: true });
  const folder = mkdtempSync(join(SCRATCH, 'bench-'));
  try {
    yield { heading: machine(), measures: [] };
    if (only.has('words')) yield benchWords(content);
    if (only.has('read')) yield await benchRead();
    if (only.has('extension')) {
      yield await benchExtension();
      yield await benchLinks();
    }
    if (only.has('register') && !only.has('site')) {
      for (const count of assessments) yield benchRegister(readSources(content), { count, seed });
    }
    if (only.has('site')) {
      yield await benchSizes({ content, out: join(folder, 'real/out'), cache: join(folder, 'real/cache') });
    }
    if (only.has('site') || only.has('search')) yield* benchCorpora(content, folder, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds a site of each size, and measures it and its index. */
async function* benchCorpora(content: string, folder: string, options: BenchOptions): AsyncGenerator<Table> {
  const sites: Growing[] = [];
  const indexes: Growing[] = [];
  for (const count of options.assessments) {
    const own = join(folder, String(count));
    const corpus = await makeCorpus(content, own, { count, seed: options.seed });
    sites.push({ assessments: count, seconds: corpus.pages.seconds });
    if (options.only.has('site')) {
      yield await benchSite(corpus);
      yield benchRegister(readSources(content), { count, seed: options.seed }, corpus.pages.cpuSeconds);
      yield await benchStages(corpus);
    }
    if (options.only.has('search')) {
      const { index, table } = await benchSearch(corpus);
      indexes.push({ assessments: count, seconds: index.seconds });
      yield table;
    }
    rmSync(own, { recursive: true });
  }
  const measures = [...growth('サイト（索引なし）', sites), ...growth('索引', indexes)];
  if (measures.length > 0) yield { heading: '件数が増えたとき', measures };
}
