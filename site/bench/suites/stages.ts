import type { StageCosts } from '../children/stages.ts';
import { environment } from '../folders.ts';
import { milliseconds, type Table } from '../measure.ts';
import { runFresh } from '../processes.ts';
import type { Corpus } from './corpus.ts';

/** What each stage of reading costs, for one assessment on one processor. */
export async function benchStages({ folders }: Corpus): Promise<Table> {
  const script = new URL('../children/stages.ts', import.meta.url);
  const { report } = await runFresh<StageCosts>(script, environment(folders));
  return {
    heading: '評価書一件を読むときの段階',
    measures: Object.entries(report).map(([stage, cost]) => milliseconds(stage, cost)),
  };
}
