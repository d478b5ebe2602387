import * as z from 'zod/mini';
import data from '../../data/papers.json' with { type: 'json' };
import type { ChannelId } from '../agency/channels.ts';
import { KindId } from './kinds.ts';
import { loadRule } from './load.ts';
import { RequesterId } from './requesters.ts';
import type { Rule } from './rule.ts';

/** A paper that goes with the sheet, or a question about one that nobody has verified (then it has no name). */
export type Paper =
  | {
      rule: Extract<Rule, { verified: true }>;
      name: string;
      /** Shown at the window, sent as a copy, or handed in as original. */
      handling: 'show' | 'copy' | 'original';
      /** It must be made within so many days before the request. */
      maxAgeDays?: number | undefined;
      /** Papers that will do, as boxes of the sheet. */
      examples: readonly string[];
    }
  | { rule: Extract<Rule, { verified: false }> };

const PaperData = z.strictObject({
  when: z.strictObject({
    kinds: z.optional(z.array(KindId)),
    requesters: z.optional(z.array(RequesterId)),
    channels: z.optional(z.array(z.enum(['window', 'post', 'online', 'email', 'fax']))),
  }),
  name: z.optional(z.string()),
  handling: z.optional(z.enum(['show', 'copy', 'original'])),
  maxAgeDays: z.optional(z.int()),
  examples: z.optional(z.array(z.string())),
  rule: z.unknown(),
});

const papers = z
  .array(PaperData)
  .parse(data)
  .map(({ when, name, handling, maxAgeDays, examples = [], rule: ruleData }) => {
    const rule = loadRule(ruleData);
    if (!rule.verified) return { when, paper: { rule } satisfies Paper };
    if (!name || !handling) throw new Error(`書類 ${rule.id} に name と handling が要ります`);
    return { when, paper: { rule, name, handling, maxAgeDays, examples } satisfies Paper };
  });

/** Everything that goes with the sheet, verified ones first. Phone takes no request, so it has no papers. */
export function papersFor(kind: KindId, requester: RequesterId, channel: ChannelId): Paper[] {
  const applies = <T>(allowed: readonly T[] | undefined, value: T) => !allowed || allowed.includes(value);
  if (channel === 'phone') return [];
  return papers
    .filter(({ when }) => applies(when.kinds, kind))
    .filter(({ when }) => applies(when.requesters, requester) && applies(when.channels, channel))
    .map(({ paper }) => paper)
    .sort((a, b) => Number(b.rule.verified) - Number(a.rule.verified));
}

/** Every rule about papers, for the table of rules. */
export const paperRules: readonly Rule[] = papers.map(({ paper }) => paper.rule);
