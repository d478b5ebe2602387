import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { Guide } from './load/guide.ts';
import { assessmentLoader } from './load/loader.ts';
import { contentDir } from './load/paths.ts';

export const collections = {
  assessments: defineCollection({ loader: assessmentLoader() }),
  guides: defineCollection({ loader: glob({ pattern: '*.md', base: `${contentDir}/guides` }), schema: Guide }),
};
