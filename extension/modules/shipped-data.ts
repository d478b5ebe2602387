import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { parse } from 'yaml';
import { fromContent } from '../data/from-content.ts';

/**
 * Writes `data/*.json` of the built extension from `content/`, and tells the settings the address of the site
 * for which it was built: as for the site, `SITE_ADDRESS` or `address` of `content/site.yml`.
 */
export default defineWxtModule((wxt) => {
  const content = resolve(process.env['TSUMABIRAKA_CONTENT'] ?? join(wxt.config.root, '../content'));
  wxt.hook('build:publicAssets', (_, files) => {
    const { words, longer, items, agencies, lookup } = fromContent(content);
    const shipped = {
      words: { words, longer },
      items: { items },
      agencies: { agencies },
      lookup: { agencies: lookup },
    };
    for (const [name, file] of Object.entries(shipped)) {
      files.push({ contents: JSON.stringify(file), relativeDest: `data/${name}.json` });
    }
  });
  const { address } = parse(readFileSync(join(content, 'site.yml'), 'utf8')) as { address?: string };
  const site = process.env['SITE_ADDRESS'] ?? address ?? '';
  addViteConfig(wxt, () => ({ define: { 'import.meta.env.WXT_SITE': JSON.stringify(site) } }));
});
