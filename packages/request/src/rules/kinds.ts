import * as z from 'zod/mini';
import data from '../../data/kinds.json' with { type: 'json' };
import type { Rule } from './rule.ts';
import { rule } from './rules.ts';

/** The requests that exist. There is no suspension of exchange records (番号法31条1項): see {@link suspensionOfExchange}. */
export const KindId = z.enum(['disclosure', 'correction', 'suspension', 'exchange-disclosure', 'exchange-correction']);
export type KindId = z.infer<typeof KindId>;

export interface Kind {
  id: KindId;
  /** 「開示請求」. */
  name: string;
  /** What a reader wants: 「自分の情報を見る」. */
  plain: string;
  /** Title of the sheet: 「保有個人情報開示請求書」. */
  title: string;
  /** The sentence of the sheet that asks, with its article. */
  statement: Rule;
  /** About 情報提供等の記録 (番号法23条). */
  exchange: boolean;
  /** What the request is. */
  rule: Rule;
  /** What the sheet holds. */
  contents: readonly Rule[];
  /** What is not possible, and why. */
  limits: readonly Rule[];
  /** Whether it asks for something already disclosed to be corrected or stopped. */
  followsDisclosure: boolean;
}

const KindData = z.strictObject({
  id: KindId,
  name: z.string(),
  plain: z.string(),
  title: z.string(),
  statement: z.string(),
  exchange: z.boolean(),
  rule: z.string(),
  contents: z.array(z.string()),
  limits: z.array(z.string()),
});

/** Every kind of request, in the order readers meet them. */
export const kinds: readonly Kind[] = z
  .array(KindData)
  .parse(data)
  .map((each) => ({
    ...each,
    statement: rule(each.statement),
    rule: rule(each.rule),
    contents: each.contents.map(rule),
    limits: each.limits.map(rule),
    followsDisclosure: each.id !== 'disclosure' && each.id !== 'exchange-disclosure',
  }));

/** The kind of that id. */
export function kind(id: KindId): Kind {
  const found = kinds.find((each) => each.id === id);
  if (!found) throw new RangeError(`請求の種類 ${id} はありません`);
  return found;
}

/** Why a reader who wants exchange records stopped cannot ask for it. */
export const suspensionOfExchange: Rule = rule('limit-exchange-suspension');

/** What no sheet of this kind reaches, to be said where a reader chooses what to ask for: other people, other bodies, the assembly, the dead. */
export const outOfReach: readonly Rule[] = [
  'limit-other-person',
  'limit-other-body',
  'limit-assembly',
  'limit-deceased',
].map(rule);

/** What to say of exchange records before the paper way: マイナポータル first. */
export const exchangeFirst: Rule = rule('exchange-portal');
