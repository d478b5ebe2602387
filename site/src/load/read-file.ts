import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parse } from '@tsumabiraka/markdown';
import { freshness, mentionsOf } from '@tsumabiraka/register';
import { fiveYearsAfter } from '@tsumabiraka/summary';
import { viewAssessment } from '../view/assessment.ts';
import { changeLog } from '../view/change-log.ts';
import { explanations } from '../view/explanations.ts';
import { fragment } from '../view/fragment.ts';
import { keep } from './cache.ts';
import { summarise } from './entry.ts';
import { explain, explainItem } from './glossary.ts';

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
  const view = viewAssessment(assessment, explanations(explain, explainItem));
  keep(digest, {
    entry: { problems, summary: summarise(assessment, view, digest) },
    ...{ assessment, view, mentions: mentionsOf(assessment), changes: changeLog(assessment) },
    ...{ freshness: freshness(assessment, fiveYearsAfter(assessment.published)), fragment: fragment(assessment) },
  });
}
