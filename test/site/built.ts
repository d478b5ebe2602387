import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { outDir } from '../../site/src/load/paths.ts';

/** The built site, as `npm run build` leaves it; test/browser-setup.ts builds it before the first browser test. */
export const built = {
  /** Paths of files below the root of the site. */
  files: (pattern: string): string[] => globSync(pattern, { cwd: outDir }).sort(),
  text: (file: string): string => readFileSync(join(outDir, file), 'utf8'),
  json: (file: string): unknown => JSON.parse(readFileSync(join(outDir, file), 'utf8')),
  /** Bytes as a host sends them. */
  gzipped: (file: string): number => gzipSync(readFileSync(join(outDir, file))).length,
  html: (file: string): Root => fromHtml(readFileSync(join(outDir, file), 'utf8')),
};

/** Paths of all pages, from the sitemap: `/`, `/data/`. */
export function sitemapPaths(): string[] {
  return [...built.text('sitemap.xml').matchAll(/<loc>(?<address>[^<]+)<\/loc>/g)].map(
    (match) => new URL(match.groups?.['address'] ?? '').pathname,
  );
}

/** File of a page: `/data/` → `data/index.html`. */
export const fileOf = (path: string): string => `${path.slice(1)}index.html`;
