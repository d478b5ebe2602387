import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Agency, type KnownAgencies, type Problem } from '@tsumabiraka/assessment';
import { parseYaml } from '@tsumabiraka/markdown/yaml';
import { filesAt } from './files.ts';
import { readText } from './text.ts';

/** Reads one file of `content/agencies/`. */
export async function readAgency(path: string, file: string): Promise<{ value?: Agency; problems: Problem[] }> {
  const { source, problem } = await readText(path, file);
  return source === undefined ? { problems: problem ? [problem] : [] } : parseYaml(source, Agency, { file });
}

/** The agencies of a content folder; undefined where it keeps none. */
export async function readAgencies(content: string): Promise<KnownAgencies | undefined> {
  const folder = join(content, 'agencies');
  if (!existsSync(folder)) return undefined;
  const agencies = new Map<string, Agency | undefined>();
  for (const { path, kind } of await filesAt(folder)) {
    if (kind === 'agency') agencies.set(basename(path, '.yml'), (await readAgency(path, path)).value);
  }
  return agencies;
}
