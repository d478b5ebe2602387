import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parse } from '@tsumabiraka/markdown';
import { viewAssessment } from '../view/assessment.ts';
import { keep } from './cache.ts';
import { summarise } from './entry.ts';

/**
 * Reads one assessment and keeps all that the site needs of it: the costly part of a build, done once for each text.
 * Runs in a worker; what it makes goes through the cache, so that texts are not copied between threads.
 */
export default function readFile({ path, digest }: { path: string; digest: string }): void {
  const { assessment, problems } = parse(readFileSync(path, 'utf8'), { file: relative('.', path) });
  if (!assessment || problems.some(({ severity }) => severity === 'error')) {
    keep(digest, { entry: { problems } });
    return;
  }
  const view = viewAssessment(assessment);
  keep(digest, { entry: { problems, summary: summarise(assessment, view, digest) }, assessment, view });
}
