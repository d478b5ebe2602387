import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headers } from '../load/security.ts';
import { url } from '../load/site.ts';
import { sitemap } from '../open-data/sitemap.ts';

/** What is known only when all pages are built. */
export function afterBuild(): AstroIntegration {
  return {
    name: 'after-build',
    hooks: {
      'astro:build:done': ({ dir, pages }) => {
        const out = fileURLToPath(dir);
        const addresses = pages
          .map(({ pathname }) => url(`/${pathname}`))
          .filter((address) => !/\/404\/?$/.test(address));
        writeFileSync(join(out, 'sitemap.xml'), sitemap(addresses.sort()));
        writeFileSync(join(out, 'robots.txt'), `User-agent: *\nAllow: /\nSitemap: ${url('/sitemap.xml')}\n`);
        // Netlify and Cloudflare Pages read this file; other hosts are shown in content/guides/publishing.md.
        const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
        writeFileSync(join(out, '_headers'), `/*\n${lines.join('')}`);
      },
    },
  };
}
