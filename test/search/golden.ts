import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** One way for an item to be right; all that is given must hold. */
const Condition = z.strictObject({
  /** Every entry stands in the text of the item; of a list one does. */
  says: z.array(z.union([z.string(), z.array(z.string())])).optional(),
  /** Pattern for the label of the item. */
  label: z.string().optional(),
  /** The body whose document it is. */
  in: z.string().optional(),
});
export type Condition = z.infer<typeof Condition>;

const Query = z.union([
  z.string().transform((q) => ({ q, right: [{ says: [q] }] as Condition[] })),
  z.strictObject({ q: z.string(), right: z.array(Condition).min(1) }),
]);
const Golden = z.record(z.string(), z.array(Query));

export interface GoldenQuery {
  kind: string;
  q: string;
  right: Condition[];
  /** Not looked at while the search was tuned. */
  heldOut: boolean;
}

/** `golden.yml`: what people look for, with every third query held out. */
export function readGolden(): GoldenQuery[] {
  const file = Golden.parse(parse(readFileSync(new URL('golden.yml', import.meta.url), 'utf8')));
  const all = Object.entries(file).flatMap(([kind, queries]) => queries.map((query) => ({ kind, ...query })));
  return all.map((query, index) => ({ ...query, heldOut: index % 3 === 2 }));
}
