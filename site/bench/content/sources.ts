import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse as parsePath } from 'node:path';
import { Agency } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { parse as parseYaml } from 'yaml';
import type { Sources } from './generate.ts';

/** The documents and bodies of a content folder. @throws where a document cannot be read */
export function readSources(contentDir: string): Sources {
  const files = globSync(join(contentDir, 'assessments/*/*.md')).sort();
  const assessments = files.map((file) => {
    const { assessment, problems } = parse(readFileSync(file, 'utf8'), { file });
    const error = problems.find(({ severity }) => severity === 'error');
    if (!assessment || error) throw new Error(`${file}: ${error?.message}`);
    return assessment;
  });
  const folder = join(contentDir, 'agencies');
  const agencies = readdirSync(folder).map((name): [string, Agency] => [
    parsePath(name).name,
    Agency.parse(parseYaml(readFileSync(join(folder, name), 'utf8'))),
  ]);
  return { assessments, agencies: new Map(agencies) };
}
