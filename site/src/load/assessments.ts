import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Assessment, assessmentId, type Problem } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { agencies } from './agencies.ts';
import { digestOf, dropOthers, isCached, keep, type Parsed, readCached } from './cache.ts';
import { contentDir } from './paths.ts';

/** A file that is read; its assessment waits in the cache under the digest, so that memory stays small. */
export interface Loaded {
  id: string;
  digest: string;
}

/** Paths of all assessments of the bodies of this site, in a stable order. */
export function assessmentFiles(): string[] {
  return agencies.flatMap(({ id }) => globSync(join(contentDir, 'assessments', id, '*.md'))).sort();
}

/** Reads one file, through the cache. */
export function loadFile(path: string): Parsed & { digest: string } {
  const source = readFileSync(path, 'utf8');
  const digest = digestOf(source);
  if (isCached(digest)) return { ...readCached(digest), digest };
  const { assessment, problems } = parse(source, { file: relative('.', path) });
  const parsed: Parsed = { assessment, problems };
  keep(digest, parsed);
  return { ...parsed, digest };
}

/**
 * Reads every file, parsing only those that are new or changed, and hands each to `visit` once.
 * @returns all problems of all files
 */
export async function loadAll(
  visit: (loaded: Loaded & { assessment: Assessment; path: string }) => void,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const pathById = new Map<string, string>();
  const digests = new Set<string>();
  for (const path of assessmentFiles()) {
    const { assessment, digest, problems: own } = loadFile(path);
    digests.add(digest);
    problems.push(...own);
    if (!assessment || own.some(({ severity }) => severity === 'error')) continue;
    const id = assessmentId(assessment);
    const twin = pathById.get(id);
    if (twin) {
      problems.push(
        misplaced(
          path,
          `「${relative('.', twin)}」と同じ評価書（${id}）です。`,
          '片方の agency か number を直します。',
        ),
      );
      continue;
    }
    if (!agencies.some((agency) => agency.id === assessment.agency)) {
      problems.push(
        misplaced(
          path,
          `agency の「${assessment.agency}」は、このサイトの評価実施機関にありません。`,
          `content/agencies/${assessment.agency}.yml を作るか、agency を直します。`,
        ),
      );
      continue;
    }
    pathById.set(id, path);
    visit({ id, digest, assessment, path });
  }
  dropOthers(digests);
  return problems;
}

function misplaced(path: string, message: string, hint: string): Problem {
  return {
    file: relative('.', path),
    line: 1,
    column: 1,
    code: '',
    rule: 'file-misplaced',
    severity: 'error',
    message,
    hint,
  };
}

/** The assessments of the last build, one at a time, so that an index of all of them never holds more than one. */
export function* cachedAssessments(): Generator<Assessment> {
  for (const path of assessmentFiles()) {
    const { assessment } = loadFile(path);
    if (assessment) yield assessment;
  }
}
