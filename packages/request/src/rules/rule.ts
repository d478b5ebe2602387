import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1));
const count = z.int().check(z.minimum(1));

/** Where a rule was read. */
export const Source = z.strictObject({
  title: words,
  url: z.optional(z.url({ protocol: /^https?$/ })),
});
export type Source = z.infer<typeof Source>;

/** A rule that was read in a source. Only this kind has a text. */
const VerifiedRule = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  verified: z.literal(true),
  /** Plain Japanese, whole sentences. */
  text: z.string().check(z.regex(/。$/u)),
  /** How long a clock runs. A clock that nobody has verified has none, so no date can be counted with it. */
  period: z.optional(z.union([z.strictObject({ days: count }), z.strictObject({ months: count })])),
  /** Articles as the sources name them; empty where a source names none. */
  articles: z.array(words),
  /** Keys of `data/sources.json`. */
  sources: z.array(words).check(z.minLength(1)),
  /** Day on which the sources were read. */
  checked: z.iso.date(),
});

/**
 * A rule that could only be recalled. It has no text, so nothing can print it as fact: what there is, is the question to put to
 * the desk. `toVerify` tells maintainers what to read, and is dropped on loading.
 */
const UnverifiedRule = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  verified: z.literal(false),
  /** 「はんこが要るかどうか」, the first part of 「…は、窓口で確認してください。」. */
  ask: z.string().check(z.regex(/[^。]$/u)),
  toVerify: words,
});

export const RuleData = z.discriminatedUnion('verified', [VerifiedRule, UnverifiedRule]);

/** A rule as everyone gets it: with its sources named, and without the notes of maintainers. */
export type Rule =
  | (Omit<z.infer<typeof VerifiedRule>, 'sources'> & { sources: readonly Source[] })
  | Omit<z.infer<typeof UnverifiedRule>, 'toVerify'>;

/** What stands in place of everything that nobody has verified. */
export const ASK_AT_DESK = '窓口で確認してください';

/** The sentence to show for a rule: its text, or that the desk must be asked. */
export function say(rule: Rule): string {
  return rule.verified ? rule.text : `${rule.ask}は、${ASK_AT_DESK}。`;
}
