import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BYTE_ORDER_MARK, changeTable, csv, itemTable } from '@tsumabiraka/tables';
import type { AstroIntegration } from 'astro';
import type { z } from 'zod';
import { cachedDigests } from '../load/assessments.ts';
import { readPart } from '../load/cache.ts';
import { headers } from '../load/security.ts';
import { url } from '../load/site.ts';
import type { Index } from '../open-data/schema.ts';
import { sitemap } from '../open-data/sitemap.ts';

/** What is made of the built pages and data. */
export function afterBuild(): AstroIntegration {
  return {
    name: 'after-build',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const out = fileURLToPath(dir);
        writeTables(join(out, 'api/v1'));
        const addresses = pages.map(({ pathname }) => url(`/${pathname}`)).filter((each) => !/\/404\/?$/.test(each));
        writeFileSync(join(out, 'sitemap.xml'), sitemap(addresses.sort()));
        writeFileSync(join(out, 'robots.txt'), `User-agent: *\nAllow: /\nSitemap: ${url('/sitemap.xml')}\n`);
        // Netlify and Cloudflare Pages read this file; other hosts are shown in content/guides/publish.md.
        const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
        writeFileSync(join(out, '_headers'), `/*\n${lines.join('')}`);
      },
    },
  };
}

/** Writes the CSV tables, one assessment after the other, so that memory stays small. */
function writeTables(api: string): void {
  const { assessments }: z.infer<typeof Index> = JSON.parse(readFileSync(join(api, 'index.json'), 'utf8'));
  const digests = cachedDigests();
  const path = { items: join(api, 'items.csv'), changes: join(api, 'changes.csv') };
  writeFileSync(path.items, BYTE_ORDER_MARK + csv([itemTable.columns]));
  writeFileSync(path.changes, BYTE_ORDER_MARK + csv([changeTable.columns]));
  for (const { id } of assessments) {
    const { items, changes } = readPart(digests.get(id) ?? '', 'tables');
    appendFileSync(path.items, items);
    appendFileSync(path.changes, changes);
  }
}
