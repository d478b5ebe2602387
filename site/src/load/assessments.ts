import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Assessment, Problem } from '@tsumabiraka/assessment';
import { Tinypool } from 'tinypool';
import { agencies } from './agencies.ts';
import { digestOf, dropOthers, isCached, readPart } from './cache.ts';
import type { Entry } from './entry.ts';
import { contentDir } from './paths.ts';

type Summary = NonNullable<Entry['summary']>;

interface ContentFile {
  path: string;
  digest: string;
}

/** All assessments of the bodies of this site, body by body, in a stable order. */
function contentFiles(): ContentFile[] {
  return agencies
    .flatMap(({ id }) => globSync(join(contentDir, 'assessments', id, '*.md')).sort())
    .map((path) => ({ path, digest: digestOf(readFileSync(path, 'utf8')) }));
}

/** Reads the files that are new or changed, on all processors. */
async function readNew(files: readonly ContentFile[], onProgress: (done: number, all: number) => void): Promise<void> {
  const fresh = files.filter(({ digest }) => !isCached(digest));
  if (fresh.length === 0) return;
  const threads = Math.min(availableParallelism(), fresh.length);
  const pool = new Tinypool({
    filename: resolve('site/src/load/read-file.ts'),
    minThreads: threads,
    maxThreads: threads,
    // What is made of a text is young when the next one comes: with more room for it, little is moved to the old generation.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  let done = 0;
  const read = (file: ContentFile) => pool.run(file).then(() => onProgress(++done, fresh.length));
  try {
    await Promise.all(fresh.map(read));
  } finally {
    await pool.destroy();
  }
}

/** Everything that may be shown, and all problems of all files. */
export async function loadAssessments(
  onProgress: (done: number, all: number) => void,
): Promise<{ summaries: (Summary & { path: string })[]; problems: Problem[] }> {
  const files = contentFiles();
  await readNew(files, onProgress);
  dropOthers(new Set(files.map(({ digest }) => digest)));
  const problems: Problem[] = [];
  const shown = new Map<string, Summary & { path: string }>();
  for (const { path, digest } of files) {
    const entry = readPart(digest, 'entry');
    problems.push(...entry.problems);
    if (!entry.summary) continue;
    const { id } = entry.summary;
    const twin = shown.get(id);
    if (twin)
      problems.push(
        misplaced(path, `「${twin.path}」と同じ評価書（${id}）です。`, '片方の agency か number を直します。'),
      );
    else shown.set(id, { ...entry.summary, path: relative('.', path) });
  }
  return { summaries: [...shown.values()], problems };
}

function misplaced(path: string, message: string, hint: string): Problem {
  const place = { file: relative('.', path), line: 1, column: 1, code: '' };
  return { ...place, rule: 'file-misplaced', severity: 'error', message, hint };
}

/** The assessments of the last build, one at a time, so that an index of all of them never holds more than one. */
export function* cachedAssessments(): Generator<Assessment> {
  for (const { digest } of contentFiles()) yield readPart(digest, 'assessment');
}

/** Names of the assessments of the last build in the cache, by id. */
export function cachedDigests(): ReadonlyMap<string, string> {
  const named = contentFiles().map(({ digest }) => [readPart(digest, 'entry').summary?.id ?? '', digest] as const);
  return new Map(named);
}
