import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Agency, type Assessment, assessmentId } from '@tsumabiraka/assessment';
import { buildShard } from './build/shard-process.ts';
import { cutIntoShards } from './build/shards.ts';
import type { Context, Manifest } from './manifest.ts';
import { recordsOf } from './records.ts';
import type { Synonyms } from './synonyms.ts';

const ENGINE = 'pagefind.js';

export interface SearchIndexOptions {
  /** The built site; the index is written to `search-index/` in it. */
  outDir: string;
  /** Read once, one after the other; those of one body come together. */
  assessments: Iterable<Assessment> | AsyncIterable<Assessment>;
  agencies: ReadonlyMap<string, Agency>;
  synonyms: Synonyms;
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

  const context: Context = { documents: [], agencies: namesOf(options.agencies), labels: [], headings: [] };
  const labels = new Set<string>();
  const headings = new Set<string>();
  const manifest: Manifest = { shards: [] };
  let assessments = 0;

  async function* records() {
    for await (const assessment of options.assessments) {
      const { agency } = assessment;
      const body = options.agencies.get(agency);
      if (!body) throw new Error(`content/agencies/${agency}.yml がないので、検索の索引を作れません。`);
      context.documents.push({ id: assessmentId(assessment), agency, title: assessment.title });
      const own = recordsOf(assessment, body);
      for (const { filters } of own) {
        for (const label of filters.label) labels.add(label);
        for (const heading of filters.heading) headings.add(heading);
      }
      assessments += 1;
      yield { agency, records: own };
    }
  }

  let total = 0;
  for await (const part of cutIntoShards(records())) {
    const path = `${manifest.shards.length}/`;
    await buildShard(part.records, join(folder, path));
    // One copy of the engine serves all parts.
    renameSync(join(folder, path, ENGINE), join(folder, ENGINE));
    manifest.shards.push({ path, agencies: part.agencies, records: part.records.length });
    total += part.records.length;
    options.onProgress?.({ assessments, records: total, shards: manifest.shards.length });
  }

  context.labels = [...labels].sort();
  context.headings = [...headings].sort();
  const write = (name: string, data: unknown) => writeFileSync(join(folder, name), JSON.stringify(data));
  write('index.json', manifest);
  write('context.json', context);
  write('words.json', options.synonyms);
  return { records: total, shards: manifest.shards.length };
}

/** What people call a body: 「練馬区」「練馬」, 「越谷市長」. */
function namesOf(agencies: ReadonlyMap<string, Agency>): Context['agencies'] {
  return [...agencies].map(([id, { name, printedName }]) => ({
    id,
    names: [...new Set([name, printedName, name.replace(/[都道府県市区町村]$/u, '')])],
  }));
}
