import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@tsumabiraka/markdown';
import { freshness, mentionsOf } from '@tsumabiraka/register';
import { fiveYearsAfter, flows } from '@tsumabiraka/summary';
import { toHtml } from 'hast-util-to-html';
import { explain, explainItem } from '../../src/load/glossary.ts';
import { contentDir } from '../../src/load/paths.ts';
import { viewAssessment } from '../../src/view/assessment.ts';
import { changeLog } from '../../src/view/change-log.ts';
import { explanations } from '../../src/view/explanations.ts';
import { flowFigure } from '../../src/view/flow/figure.ts';
import { fragment } from '../../src/view/fragment.ts';
import { summaryList } from '../../src/view/summary.ts';
import { send } from './send.ts';

/** Milliseconds of each stage that an assessment goes through, on one processor. */
export type StageCosts = Record<string, number>;

const SAMPLE = 60;
/** Documents that only bring the code up to its speed. */
const WARM_UP = 10;

const files = globSync(join(contentDir, 'assessments/*/*.md')).sort().slice(0, SAMPLE);
const costs: StageCosts = {};
for (const [index, file] of files.entries()) {
  const time = <Value>(stage: string, run: () => Value): Value => {
    const started = performance.now();
    const value = run();
    if (index >= WARM_UP) costs[stage] = (costs[stage] ?? 0) + (performance.now() - started) / (files.length - WARM_UP);
    return value;
  };
  const text = readFileSync(file, 'utf8');
  const { assessment } = time('Markdownを読む', () => parse(text, { file }));
  if (!assessment) throw new Error(`${file} を読めません。`);
  const marked = explanations(explain, explainItem);
  time('ページ（言葉の説明、短い説明、図を含む）', () => viewAssessment(assessment, marked));
  time('ページ（言葉の説明なし）', () => viewAssessment(assessment));
  time('短い説明', () => toHtml(summaryList(assessment, marked.marker())));
  time('図', () => toHtml(flows(assessment).map(flowFigure)));
  time('変更の比べ合わせ', () => changeLog(assessment));
  time('名前を見つける', () => mentionsOf(assessment));
  time('古さ', () => freshness(assessment, fiveYearsAfter(assessment.published)));
  time('評価書どうしの比較', () => fragment(assessment));
}
send(costs);
