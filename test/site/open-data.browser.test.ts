import { PublicAgencies, PublicAssessment, PublicLookup } from '@tsumabiraka/assessment';
import { parse } from 'csv-parse/sync';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { Index } from '../../site/src/open-data/schema.ts';
import { built, fileOf } from './built.ts';

const index = Index.parse(built.json('api/v1/index.json'));
const all = index.assessments.map(({ id }) => PublicAssessment.parse(built.json(`api/v1/assessments/${id}.json`)));

describe('JSON', () => {
  test('the index names every assessment file, newest first', () => {
    const files = index.assessments.map(({ id }) => `api/v1/assessments/${id}.json`);
    expect(files.length).toBeGreaterThanOrEqual(5);
    expect(built.files('api/v1/assessments/*.json')).toEqual([...files].sort());
    const days = index.assessments.map(({ published }) => published);
    expect(days).toEqual([...days].sort().reverse());
  });

  test('a row of the index says what the file says', () => {
    for (const row of index.assessments) {
      const own = all.find(({ id }) => id === row.id);
      expect(row).toMatchObject({
        form: own?.form,
        number: own?.number,
        title: own?.title,
        published: own?.published,
        url: own?.url,
      });
      expect(row.counts.items).toBe(own?.items.length);
      expect(row.counts.changes).toBe(own?.changes.length);
      expect(row.counts.unclear).toBe(own?.items.filter(({ state }) => state === 'unclear').length);
    }
  });

  test('bodies and lookup name the same assessments', () => {
    const agencies = PublicAgencies.parse(built.json('api/v1/agencies.json')).agencies.map(({ id }) => id);
    const lookup = PublicLookup.parse(built.json('api/v1/lookup.json')).agencies;
    expect(lookup.map(({ id }) => id)).toEqual(agencies);
    expect(lookup.flatMap(({ assessments }) => assessments.map(({ id }) => id)).sort()).toEqual(
      all.map(({ id }) => id).sort(),
    );
  });

  test('every kind of file has a JSON Schema', () => {
    for (const name of ['assessment', 'index', 'agencies', 'lookup']) {
      expect(built.json(`api/v1/schema/${name}.json`)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        properties: { schemaVersion: { const: 1 } },
      });
    }
  });

  test.each(all.map(({ id }) => id))('every item and change row of %s has its anchor on the page', (id) => {
    const own = all.find((each) => each.id === id);
    const { pathname } = new URL(own?.url ?? '');
    const anchors = new Set(selectAll('[id]', built.html(fileOf(pathname))).map(({ properties }) => properties['id']));
    const named = [...(own?.items ?? []), ...(own?.changes ?? [])].map((each) => each.id);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((anchor) => !anchors.has(anchor))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  test('no personal name of 所属長 is in any file', () => {
    expect(all.flatMap(({ changes }) => changes).filter(({ nameWithheld }) => nameWithheld).length).toBeGreaterThan(0);
    const page = built.files('assessments/*/*/index.html').map(built.text).join();
    const data = built
      .files('api/v1/**/*')
      .filter((file) => /\.(json|csv)$/.test(file))
      .map(built.text)
      .join();
    for (const name of ['荷田', '（氏名）']) {
      expect(page.includes(name) && data.includes(name)).toBe(name === '（氏名）');
      if (name !== '（氏名）') expect(page.includes(name) || data.includes(name)).toBe(false);
    }
  });
});

describe.each([
  ['api/v1/items.csv', all.flatMap(({ items }) => items).length],
  ['api/v1/changes.csv', all.flatMap(({ changes }) => changes).length],
])('%s', (file, expected) => {
  const text = built.text(file);
  const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];

  test('opens in Excel: byte order mark, CRLF after every record', () => {
    expect(text.startsWith('\uFEFF評価書,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(rows).toHaveLength(expected);
  });

  test('no cell is a formula', () => {
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
  });
});

describe('feeds', () => {
  test.each(['feed.xml', ...built.files('agencies/*/feed.xml')])('%s has an entry for each assessment', (file) => {
    const text = built.text(file);
    const body = /^agencies\/([^/]+)/.exec(file)?.[1];
    const own = all.filter(({ agency }) => body === undefined || agency.id === body);
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
    const ids = [...text.matchAll(/<entry><id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual(own.map(({ url }) => url).sort());
    expect(
      [...text.matchAll(/<updated>([^<]+)<\/updated>/g)].every(([, time]) => !Number.isNaN(Date.parse(time ?? ''))),
    ).toBe(true);
  });
});
