import { join } from 'node:path';
import { Address, SiteFile } from '@tsumabiraka/markdown/settings';
import { contentDir } from './paths.ts';
import { readYaml } from './yaml.ts';

const file = readYaml(join(contentDir, 'site.yml'), SiteFile);
const asked = process.env['SITE_ADDRESS'];
const address = asked ? Address.parse(asked) : file.address;

/** The site as configured. `address` is undefined where none is set; pages then name no canonical address. */
export const site = {
  ...file,
  address,
  /** `https://example.lg.jp`; never with a path. */
  origin: address?.origin ?? 'http://localhost',
  /** Path of the home page: `/` or `/pia/`. */
  base: address?.pathname ?? '/',
};

/** Path of a page or file of this site with the base before it: `/data/` → `/pia/data/`. */
export function path(absolute: string): string {
  return site.base + absolute.slice(1);
}

/** Full address of a page or file of this site. */
export function url(absolute: string): string {
  return site.origin + path(absolute);
}

/** Path of the page of an assessment below the base: `/assessments/koshigaya/48/`. */
export function assessmentPage({ agency, number }: { agency: string; number: string }): string {
  return `/assessments/${agency}/${number}/`;
}
