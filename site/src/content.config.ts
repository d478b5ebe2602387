import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { assessmentLoader } from './load/loader.ts';
import { contentDir } from './load/paths.ts';

export const collections = {
  assessments: defineCollection({ loader: assessmentLoader() }),
  guides: defineCollection({
    loader: glob({ pattern: '*.md', base: `${contentDir}/guides` }),
    schema: z.strictObject({
      title: z.string(),
      /** One sentence for lists and previews. */
      description: z.string(),
      /** For whom: residents first in every list. */
      audience: z.enum(['residents', 'staff']),
      order: z.int(),
      reviewed: z.date().transform((date) => date.toISOString().slice(0, 10)),
    }),
  }),
};
