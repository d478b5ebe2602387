import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PublicAssessment } from '@tsumabiraka/assessment';
import { BYTE_ORDER_MARK, changeTable, csv, itemTable } from '@tsumabiraka/tables';
import type { AstroIntegration } from 'astro';
import type { z } from 'zod';
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

/** Writes the CSV tables from the JSON beside them, one assessment after the other, so that memory stays small. */
function writeTables(api: string): void {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(api, file), 'utf8'));
  const tables = [
    { path: join(api, 'items.csv'), ...itemTable },
    { path: join(api, 'changes.csv'), ...changeTable },
  ];
  for (const { path, columns } of tables) writeFileSync(path, BYTE_ORDER_MARK + csv([columns]));
  for (const { id } of (read('index.json') as z.infer<typeof Index>).assessments) {
    const assessment = read(`assessments/${id}.json`) as PublicAssessment;
    for (const { path, rowsOf } of tables) appendFileSync(path, csv(rowsOf(assessment)));
  }
}
