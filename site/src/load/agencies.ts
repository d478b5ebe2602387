import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { Agency } from '@tsumabiraka/assessment';
import { ContentError } from './content-error.ts';
import { contentDir } from './paths.ts';
import { site } from './site.ts';
import { readYaml } from './yaml.ts';

export interface NamedAgency extends Agency {
  id: string;
}

const folder = join(contentDir, 'agencies');
const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => parse(name).name);
for (const id of site.agencies ?? []) {
  if (!ids.includes(id))
    throw new ContentError(`site.yml の agencies にある「${id}」のファイル content/agencies/${id}.yml がありません。`);
}

/** The bodies of this site, by 全国地方公共団体コード: north to south. */
export const agencies: readonly NamedAgency[] = (site.agencies ?? ids)
  .map((id) => ({ id, ...readYaml(join(folder, `${id}.yml`), Agency) }))
  .sort((a, b) => a.code.localeCompare(b.code));

const byId = new Map(agencies.map((agency) => [agency.id, agency]));

/** @throws where no such file stands in `content/agencies/` (the loader lets no such assessment pass) */
export function agencyOf(id: string): NamedAgency {
  const agency = byId.get(id);
  if (!agency) throw new Error(`content/agencies/${id}.yml がありません。`);
  return agency;
}
