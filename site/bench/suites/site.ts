import type { Floor } from '../children/floor.ts';
import { environment, sizesIn, total } from '../folders.ts';
import { count, gibibytes, type Measure, megabytes, seconds, type Table, times } from '../measure.ts';
import { runFresh } from '../processes.ts';
import type { Corpus } from './corpus.ts';

const GIB_AT_MOST = 12;
const FLOORS_AT_MOST = 3;
/** A smaller site is little more than the start of Astro, which does not grow. */
const ENOUGH_TO_JUDGE = 1000;

/** The pages and data of a corpus: time of each stage, memory, what was written, and how far that is from the floor. */
export async function benchSite({ assessments, folders, pages }: Corpus): Promise<Table> {
  const { report: stages } = pages;
  const written = sizesIn(folders.out);
  const html = [...written.keys()].filter((path) => path.endsWith('.html'));
  const floor = await runFresh<Floor>(new URL('../children/floor.ts', import.meta.url), environment(folders));
  const floorSeconds = floor.report.parseSeconds + floor.report.writeSeconds;
  return {
    heading: `サイト（索引なし）: 評価書${assessments}件`,
    measures: [
      megabytes('Markdown', total(sizesIn(folders.content, 'assessments/**'))),
      seconds('読む（Markdown → 検査 → 項目のHTML）', stages.read),
      seconds('束ねる（CSS、JavaScript）', stages.bundle),
      seconds('ページとJSONを書く', stages.render),
      seconds('CSVとsitemapを書く', stages.data),
      seconds('合わせて', pages.seconds),
      seconds('処理装置の時間（すべての合計）', pages.cpuSeconds),
      { ...gibibytes('メモリの最大（すべてのプロセスの合計）', pages.peakBytes), limit: { most: GIB_AT_MOST } },
      count('ページ', html.length),
      count('ファイル', written.size),
      megabytes('書いた量', total(written)),
      seconds('床: 同じ Markdown を remark-parse で読む（一つの処理装置）', floor.report.parseSeconds),
      seconds('床: 同じ量を書く', floor.report.writeSeconds),
      overFloor(assessments, pages.seconds / floorSeconds),
      times('サイト ÷ 床（処理装置の時間）', pages.cpuSeconds / floor.cpuSeconds),
      { what: '評価書一件あたり', value: perAssessment(assessments, pages.seconds), unit: 'ms' },
    ],
  };
}

function overFloor(assessments: number, ratio: number): Measure {
  const measure = times('サイト ÷ 床（時間）', ratio);
  return assessments < ENOUGH_TO_JUDGE ? measure : { ...measure, limit: { most: FLOORS_AT_MOST } };
}

const perAssessment = (assessments: number, time: number): number => (1000 * time) / assessments;

/** What a site of a size took. */
export interface Growing {
  assessments: number;
  seconds: number;
}

/** How the cost of one assessment grows from the smallest corpus to the largest. */
export function growth(what: string, costs: readonly Growing[]): Measure[] {
  const sorted = costs.toSorted((a, b) => a.assessments - b.assessments);
  const [small, large] = [sorted[0], sorted.at(-1)];
  if (!small || !large || small === large) return [];
  const ratio = perAssessment(large.assessments, large.seconds) / perAssessment(small.assessments, small.seconds);
  const name = `${what}: 一件あたり、${large.assessments}件のとき ÷ ${small.assessments}件のとき`;
  return [{ ...times(name, ratio), limit: { most: 1.2 } }];
}
