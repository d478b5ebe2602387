import { basename } from 'node:path';
import type { Problem } from '@tsumabiraka/assessment';
import { Questions, SiteFile, Subjects, Synonyms } from '@tsumabiraka/markdown/settings';
import { parseYaml } from '@tsumabiraka/markdown/yaml';
import { z } from 'zod';
import { readText } from '../files/text.ts';

/** Settings of the site, by their files in a content folder. */
const SETTINGS: Readonly<Record<string, z.ZodType>> = {
  'questions.yml': Questions,
  'site.yml': SiteFile,
  'subjects.yml': Subjects,
  'synonyms.yml': Synonyms,
};

/** Checks settings of the site, such as `content/site.yml`; of a file that the site does not know, whether it is YAML at all. */
export async function readSettings(path: string, file: string): Promise<{ problems: Problem[] }> {
  const { source, problem } = await readText(path, file);
  if (source === undefined) return { problems: problem ? [problem] : [] };
  return parseYaml(source, SETTINGS[basename(file)] ?? z.unknown(), { file });
}
