import { z } from 'zod';

/** Frontmatter of a guide in `content/guides`. */
export const Guide = z.strictObject({
  title: z.string(),
  /** One sentence for lists and previews. */
  description: z.string(),
  /** For whom: residents first in every list. */
  audience: z.enum(['residents', 'staff']),
  order: z.int(),
  /** Day on which somebody last checked that it is right; YAML reads a day as a date. */
  reviewed: z.date().transform((date) => date.toISOString().slice(0, 10)),
});
export type Guide = z.infer<typeof Guide>;
