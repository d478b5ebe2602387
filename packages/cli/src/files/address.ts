import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assessment } from '@tsumabiraka/assessment';
import { parseYaml } from '@tsumabiraka/markdown/yaml';
import { z } from 'zod';

const Settings = z.looseObject({ address: z.url({ protocol: /^https?$/ }).optional() });

/**
 * The address under which a content folder is published: SITE_ADDRESS, else `address` of its `site.yml`, else that of a site built without either.
 * Ends in a slash.
 */
export async function siteAddress(content: string): Promise<string> {
  const file = join(content, 'site.yml');
  const source = existsSync(file) ? await readFile(file, 'utf8') : '';
  const told = process.env['SITE_ADDRESS'] || parseYaml(source, Settings, { file }).value?.address;
  return (told ?? 'http://localhost').replace(/\/*$/u, '/');
}

/** The page of an assessment (design §5). */
export function pageAddress(site: string, { agency, number }: Pick<Assessment, 'agency' | 'number'>): string {
  return `${site}assessments/${agency}/${number}/`;
}
