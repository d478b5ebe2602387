import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { site, url } from '../load/site.ts';
import type { Listed } from '../lookup/assessments.ts';

const ENTRIES = 50;

interface FeedEntry {
  /** Address that never changes; the page of the entry as well. */
  url: string;
  title: string;
  summary: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/**
 * Atom (RFC 4287), newest first. Days carry no time, so midnight in Japan stands.
 * @param page path of the feed below the base
 * @param about path of the page whose news it is
 */
export function atom(title: string, page: string, about: string, all: readonly FeedEntry[]): Response {
  const newest = all.slice(0, ENTRIES);
  const tree = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ja' }, [
    x('id', url(page)),
    x('title', title),
    x('updated', instant(newest[0]?.day ?? '1970-01-01')),
    x('author', [x('name', site.publisher.name)]),
    x('link', { rel: 'self', type: 'application/atom+xml', href: url(page) }),
    x('link', { rel: 'alternate', type: 'text/html', href: url(about) }),
    ...newest.map((entry) =>
      x('entry', [
        x('id', entry.url),
        x('title', entry.title),
        x('updated', instant(entry.day)),
        x('published', instant(entry.day)),
        x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
        x('summary', entry.summary),
      ]),
    ),
  ]);
  const text = `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n`;
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

/**
 * The newest assessments as a feed. An entry is dated by its 公表日.
 * @param items newest first
 */
export function feed(title: string, page: string, about: string, items: readonly Listed[]): Response {
  const entries = items.slice(0, ENTRIES).map((item) => ({
    url: item.url,
    title: `${item.body.name}: ${item.title}`,
    summary: `${item.type}（${item.form}）。公表日 ${item.published}、項目 ${item.counts.items}。`,
    day: item.published,
  }));
  return atom(title, page, about, entries);
}

const instant = (day: string): string => `${day}T00:00:00+09:00`;
