import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agency, Assessment } from '@tsumabiraka/assessment';
import type { Questions, Synonyms } from '@tsumabiraka/markdown/settings';
import { Names } from './build/names.ts';
import { indexed } from './build/questions.ts';
import { buildShard } from './build/shard-process.ts';
import { cutIntoShards, RECORDS_PER_SHARD } from './build/shards.ts';
import type { Manifest, Words } from './manifest.ts';
import { recordsOf } from './records.ts';

const ENGINE = 'pagefind.js';
/** Parts that are built at the same time. */
const AT_ONCE = 2;

export interface SearchIndexOptions {
  /** The built site; the index is written to `search-index/` in it. */
  outDir: string;
  /** Read once, one after the other; those of one body come together. */
  assessments: Iterable<Assessment> | AsyncIterable<Assessment>;
  agencies: ReadonlyMap<string, Agency>;
  synonyms: Synonyms;
  questions: Questions;
  /** Most records in a part; a test makes many parts of few documents. */
  recordsPerShard?: number;
  /** Called after each part of the index. */
  onProgress?: (done: { assessments: number; records: number; shards: number }) => void;
}

/**
 * Builds the search index of the site with Pagefind: one record for each answer, in parts that are built apart, each in a process of its own,
 * so that memory does not grow with the number of assessments.
 * @returns number of records and of parts
 * @throws Error in Japanese where an assessment has no agency, or Pagefind fails
 */
export async function buildSearchIndex(options: SearchIndexOptions): Promise<{ records: number; shards: number }> {
  const folder = join(options.outDir, 'search-index');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const names = new Names();
  const manifest: Manifest = { shards: [] };
  let assessments = 0;
  async function* records() {
    for await (const assessment of options.assessments) {
      const { agency } = assessment;
      const body = options.agencies.get(agency);
      if (!body) throw new Error(`content/agencies/${agency}.yml がないので、検索の索引を作れません。`);
      assessments += 1;
      yield { agency, records: recordsOf(assessment, body).map((record) => names.add(record)) };
    }
  }

  let total = 0;
  const running: Promise<void>[] = [];
  for await (const part of cutIntoShards(records(), options.recordsPerShard ?? RECORDS_PER_SHARD)) {
    const path = `${manifest.shards.length}/`;
    if (running.length === AT_ONCE) await running.shift();
    const built = buildShard(part.records, join(folder, path));
    built.catch(() => undefined); // Thrown below, when its turn comes.
    running.push(built);
    manifest.shards.push({ path, agencies: part.agencies, records: part.records.length });
    total += part.records.length;
    options.onProgress?.({ assessments, records: total, shards: manifest.shards.length });
  }
  await Promise.all(running);

  // One copy of the engine serves all parts.
  for (const { path } of manifest.shards) renameSync(join(folder, path, ENGINE), join(folder, ENGINE));
  const write = (name: string, data: unknown) => writeFileSync(join(folder, name), JSON.stringify(data));
  write('index.json', manifest);
  write('context.json', names.context(options.agencies));
  const words: Words = { ...options.synonyms, ...indexed(options.questions, names) };
  write('words.json', words);
  return { records: total, shards: manifest.shards.length };
}
