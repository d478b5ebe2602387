import { type EntryKind, mentionsOf, Register } from '@tsumabiraka/register';
import { type Amount, generateBodies, type Sources } from '../content/generate.ts';
import { count, type Measure, milliseconds, type Table, times } from '../measure.ts';

const KINDS: readonly EntryKind[] = ['system', 'entrustee', 'recipient', 'record', 'law'];

const SHARE_AT_MOST = 0.1;

/**
 * Finding what documents name, and making the lists of it.
 * @param buildSeconds processor time of the whole site of as many documents; what the lists are of that has a limit
 */
export function benchRegister(sources: Sources, amount: Amount, buildSeconds?: number): Table {
  const register = new Register();
  let finding = 0;
  for (const { assessments } of generateBodies(sources, amount)) {
    const started = performance.now();
    for (const assessment of assessments) register.addMentions(mentionsOf(assessment));
    finding += performance.now() - started;
  }
  const started = performance.now();
  const entries = KINDS.flatMap((kind) => register.entries(kind));
  const listing = performance.now() - started;
  return {
    heading: `名前の一覧: 評価書${amount.count}件`,
    measures: [
      milliseconds('名前を見つける', finding),
      milliseconds('一覧を作る', listing),
      ...shareOf(finding + listing, buildSeconds),
      count('名前', entries.length),
      count(
        '書かれている所',
        entries.reduce((sum, { mentions }) => sum + mentions.length, 0),
      ),
    ],
  };
}

const shareOf = (time: number, buildSeconds: number | undefined): Measure[] =>
  buildSeconds === undefined
    ? []
    : [
        {
          ...times('サイトを作る時間のうち（処理装置の時間）', time / 1000 / buildSeconds),
          limit: { most: SHARE_AT_MOST },
        },
      ];
