import type { APIRoute } from 'astro';
import { site, url } from '../../load/site.ts';
import { changeDays } from '../../lookup/changes.ts';
import { atom } from '../../open-data/feed.ts';

/** Days of which only the month is known are left out: a feed needs a day. */
export const GET: APIRoute = () => {
  const entries = changeDays
    .flatMap(({ iso, ...day }) => (iso ? [{ ...day, iso }] : []))
    .map(({ item, sort, iso, date, ids }) => ({
      url: url(`${item.page}changes/#d-${sort}`),
      title: `${item.body.name}: ${item.title}`,
      summary: `${date}の変更 ${ids.length}件。`,
      day: iso,
    }));
  return atom(`${site.name}: 評価書の変更`, '/changes/feed.xml', '/changes/', entries);
};
