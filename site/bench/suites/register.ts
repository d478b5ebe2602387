import { type EntryKind, mentionsOf, Register } from '@tsumabiraka/register';
import { type Amount, generateBodies, type Sources } from '../content/generate.ts';
import { count, milliseconds, type Table } from '../measure.ts';

const KINDS: readonly EntryKind[] = ['system', 'entrustee', 'recipient', 'record', 'law'];

/** Finding what documents name, and making the lists of it. */
export function benchRegister(sources: Sources, amount: Amount): Table {
  const register = new Register();
  let finding = 0;
  for (const { assessments } of generateBodies(sources, amount)) {
    const started = performance.now();
    for (const assessment of assessments) register.addMentions(mentionsOf(assessment));
    finding += performance.now() - started;
  }
  const started = performance.now();
  const entries = KINDS.flatMap((kind) => register.entries(kind));
  return {
    heading: `名前の一覧: 評価書${amount.count}件`,
    measures: [
      milliseconds('名前を見つける', finding),
      milliseconds('一覧を作る', performance.now() - started),
      count('名前', entries.length),
      count(
        '書かれている所',
        entries.reduce((sum, { mentions }) => sum + mentions.length, 0),
      ),
    ],
  };
}
