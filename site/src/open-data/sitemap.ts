import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** sitemap.xml of sitemaps.org: all pages of the site, by full address. */
export function sitemap(addresses: readonly string[]): string {
  const entries = addresses.map((address) => x('url', [x('loc', address)]));
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, entries))}\n`;
}
