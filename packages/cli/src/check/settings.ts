import type { Problem } from '@tsumabiraka/assessment';
import { parseYaml } from '@tsumabiraka/markdown/yaml';
import { z } from 'zod';
import { readText } from '../files/text.ts';

/** Settings of the site, such as `content/site.yml`: whether they are YAML at all. Only the site knows what they mean, and says so when it is built. */
export async function readSettings(path: string, file: string): Promise<{ problems: Problem[] }> {
  const { source, problem } = await readText(path, file);
  return source === undefined ? { problems: problem ? [problem] : [] } : parseYaml(source, z.unknown(), { file });
}
