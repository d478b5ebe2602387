import { join } from 'node:path';
import { Questions, Synonyms } from '@tsumabiraka/markdown/settings';
import type { AstroIntegration } from 'astro';
import { agencies } from '../src/load/agencies.ts';
import { cachedAssessments } from '../src/load/assessments.ts';
import { isContentError } from '../src/load/content-error.ts';
import { contentDir, outDir } from '../src/load/paths.ts';
import { readYaml } from '../src/load/yaml.ts';
import { buildSearchIndex } from '../src/search/build.ts';

const PROGRESS_MS = 2000;
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)}秒`;

/**
 * Builds pages and data into `dist/site`.
 * @param integrations to look on, beside those of the site
 * @throws ContentError that lists every error of the content
 */
export async function buildPages(integrations: AstroIntegration[] = []): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Whoever starts the build, tests included, gets what is published.
  process.env['NODE_ENV'] = 'production';
  const started = performance.now();
  const { build } = await import('astro');
  await build({ logLevel: 'info', integrations });
  console.log(`ページができました（${seconds(started)}）`);
}

/** Builds the search index of the pages that are built. */
export async function buildIndex(): Promise<void> {
  const started = performance.now();
  let reported = started;
  const { records, shards } = await buildSearchIndex({
    outDir,
    assessments: cachedAssessments(),
    agencies: new Map(agencies.map(({ id, ...agency }) => [id, agency])),
    synonyms: readYaml(join(contentDir, 'synonyms.yml'), Synonyms),
    questions: readYaml(join(contentDir, 'questions.yml'), Questions),
    onProgress: (done) => {
      if (performance.now() - reported < PROGRESS_MS) return;
      reported = performance.now();
      console.log(`検索の索引を作っています（評価書${done.assessments}件、項目${done.records}件）`);
    },
  });
  console.log(`検索の索引ができました（項目${records}件、${shards}つに分けて、${seconds(started)}）`);
}

/** Builds everything; ends the process with 1 where it cannot, after saying why. */
export async function buildSite(): Promise<void> {
  try {
    await buildPages();
    await buildIndex();
  } catch (error) {
    console.error(isContentError(error) ? error.message : error);
    process.exit(1);
  }
}
