import type { SearchCost } from '../children/search.ts';
import { environment, sizesIn, total } from '../folders.ts';
import { count, gibibytes, kilobytes, megabytes, milliseconds, seconds, type Table } from '../measure.ts';
import { type Cost, runFresh } from '../processes.ts';
import type { Corpus } from './corpus.ts';

const GIB_AT_MOST = 12;

/** Building the index of a corpus, and searching in it with a real browser on this machine, without the slowness of a network. */
export async function benchSearch({ assessments, folders }: Corpus): Promise<{ index: Cost; table: Table }> {
  const index = await runFresh(new URL('../children/index.ts', import.meta.url), environment(folders));
  const files = sizesIn(folders.out, 'search-index/**');
  const { report } = await runFresh<SearchCost[]>(
    new URL('../children/search.ts', import.meta.url),
    environment(folders),
  );
  const table = {
    heading: `検索: 評価書${assessments}件`,
    measures: [
      seconds('索引を作る', index.seconds),
      { ...gibibytes('メモリの最大（すべてのプロセスの合計）', index.peakBytes), limit: { most: GIB_AT_MOST } },
      milliseconds('評価書一件あたり', (1000 * index.seconds) / assessments),
      count('索引のファイル', files.size),
      megabytes('索引の量', total(files)),
      ...report.flatMap(({ query, results, coldMs, coldBytes, warmMs }) => [
        milliseconds(`「${query}」最初の結果まで（空のブラウザから、${results}か所）`, coldMs),
        kilobytes(`「${query}」最初の結果までに受け取る量`, coldBytes),
        milliseconds(`「${query}」の次の検索`, warmMs),
      ]),
    ],
  };
  return { index, table };
}
