import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { toPublic } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { freshness, mentionsOf } from '@tsumabiraka/register';
import { prefill } from '@tsumabiraka/request';
import { fiveYearsAfter } from '@tsumabiraka/summary';
import { changeTable, csv, itemTable } from '@tsumabiraka/tables';
import { viewAssessment } from '../view/assessment.ts';
import { changeDays, changeLog } from '../view/change-log.ts';
import { explanations } from '../view/explanations.ts';
import { fragment } from '../view/fragment.ts';
import { agencies, agencyOf } from './agencies.ts';
import { keep } from './cache.ts';
import { summarise } from './entry.ts';
import { explain, explainItem } from './glossary.ts';
import { assessmentPage, url } from './site.ts';

const known = new Map(agencies.map((agency) => [agency.id, agency]));

/**
 * Reads one assessment and keeps all that the site needs of it: the costly part of a build, done once for each text.
 * Runs in a worker; what it makes goes through the cache, so that texts are not copied between threads.
 */
export default function readFile({ path, digest }: { path: string; digest: string }): void {
  const { assessment, problems } = parse(readFileSync(path, 'utf8'), { file: relative('.', path), agencies: known });
  if (!assessment || problems.some(({ severity }) => severity === 'error')) {
    keep(digest, { entry: { problems } });
    return;
  }
  const { id: _, ...agency } = agencyOf(assessment.agency);
  const view = viewAssessment(assessment, explanations(explain, explainItem));
  const changes = Map.groupBy(changeLog(assessment), ({ sort }) => sort);
  const open = toPublic(assessment, agency, url(assessmentPage(assessment)));
  keep(digest, {
    entry: { problems, summary: summarise(assessment, view, digest) },
    ...{ assessment, view, days: changeDays(changes), mentions: mentionsOf(assessment) },
    ...Object.fromEntries([...changes].map(([sort, rows]) => [`rows-${sort}`, rows])),
    ...{ freshness: freshness(assessment, fiveYearsAfter(assessment.published)), fragment: fragment(assessment) },
    public: open,
    tables: { items: csv(itemTable.rowsOf(open)), changes: csv(changeTable.rowsOf(open)) },
    prefill: prefill(assessment, agency),
  });
}
