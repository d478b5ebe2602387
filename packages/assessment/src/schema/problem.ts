import { z } from 'zod';

/** What a checker found: always with its place, and with what to do. Texts are Japanese. */
export const Problem = z.strictObject({
  file: z.string(),
  /** From 1. */
  line: z.int().min(1),
  /** From 1. */
  column: z.int().min(1),
  /** Code of the item, with 「ファイル2-」 before it for the second file; empty where it concerns the whole file. */
  code: z.string(),
  /** Name of the rule, in kebab-case. */
  rule: z.string().regex(/^[a-z][a-z0-9-]*$/),
  severity: z.enum(['error', 'warning']),
  /** What was found, and what was expected. */
  message: z.string().min(1),
  /** What to do. */
  hint: z.string().min(1),
});
export type Problem = z.infer<typeof Problem>;
export type Severity = Problem['severity'];
