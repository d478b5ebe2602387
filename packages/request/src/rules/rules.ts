import clocks from '../../data/rules/clocks.json' with { type: 'json' };
import contents from '../../data/rules/contents.json' with { type: 'json' };
import exchange from '../../data/rules/exchange.json' with { type: 'json' };
import fees from '../../data/rules/fees.json' with { type: 'json' };
import kinds from '../../data/rules/kinds.json' with { type: 'json' };
import limits from '../../data/rules/limits.json' with { type: 'json' };
import numbers from '../../data/rules/numbers.json' with { type: 'json' };
import objection from '../../data/rules/objection.json' with { type: 'json' };
import requesters from '../../data/rules/requesters.json' with { type: 'json' };
import statements from '../../data/rules/statements.json' with { type: 'json' };
import { loadRule } from './load.ts';
import type { Rule } from './rule.ts';

const all: unknown[] = [
  kinds,
  requesters,
  contents,
  fees,
  clocks,
  objection,
  limits,
  exchange,
  numbers,
  statements,
].flat();

/** Every rule but those of papers, which stand with their papers. */
export const rules: readonly Rule[] = all.map(loadRule);
const byId = new Map(rules.map((each) => [each.id, each]));

/**
 * The rule of that id.
 * @throws RangeError where there is none
 */
export function rule(id: string): Rule {
  const found = byId.get(id);
  if (!found) throw new RangeError(`決まり ${id} はありません`);
  return found;
}
