import { z } from 'zod';

/** `content/subjects.yml`: what assessments are about, by words of their titles. */
export const Subjects = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z-]*$/),
    name: z.string().min(1),
    words: z.array(z.string().min(1)).min(1),
  }),
);
export type Subject = z.infer<typeof Subjects>[number];
