import * as z from 'zod/mini';
import sourceData from '../../data/sources.json' with { type: 'json' };
import { type Rule, RuleData, Source } from './rule.ts';

const sources = new Map(Object.entries(z.record(z.string(), Source).parse(sourceData)));

/**
 * A rule of the data with its sources named.
 * @throws where the data are not a rule, or name a source that `sources.json` has not
 */
export function loadRule(data: unknown): Rule {
  const read = RuleData.parse(data);
  if (!read.verified) return { id: read.id, verified: false, ask: read.ask };
  const named = read.sources.map((key) => {
    const source = sources.get(key);
    if (!source) throw new Error(`data/sources.json に ${key} がありません（${read.id}）`);
    return source;
  });
  return { ...read, sources: named };
}
