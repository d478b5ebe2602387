import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { site, url } from '../load/site.ts';
import type { Listed } from '../lookup/assessments.ts';

const ENTRIES = 50;

/**
 * Atom (RFC 4287) of the newest assessments. An entry is dated by its 公表日: days carry no time, so midnight in Japan stands.
 * @param page path of the feed below the base
 * @param about path of the page whose news it is
 * @param items newest first
 */
export function feed(title: string, page: string, about: string, items: readonly Listed[]): Response {
  const newest = items.slice(0, ENTRIES);
  const tree = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ja' }, [
    x('id', url(page)),
    x('title', title),
    x('updated', instant(newest[0]?.published ?? '1970-01-01')),
    x('author', [x('name', site.publisher.name)]),
    x('link', { rel: 'self', type: 'application/atom+xml', href: url(page) }),
    x('link', { rel: 'alternate', type: 'text/html', href: url(about) }),
    ...newest.map((item) =>
      x('entry', [
        x('id', item.url),
        x('title', `${item.body.name}: ${item.title}`),
        x('updated', instant(item.published)),
        x('published', instant(item.published)),
        x('link', { rel: 'alternate', type: 'text/html', href: item.url }),
        x('summary', `${item.type}（${item.form}）。公表日 ${item.published}、項目 ${item.counts.items}。`),
      ]),
    ),
  ]);
  const text = `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n`;
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

const instant = (day: string): string => `${day}T00:00:00+09:00`;
