import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPdf } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { type Cover, readCover } from '@tsumabiraka/reading';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromContent } from '../data/from-content.ts';
import type { KnownAssessment, KnownBody } from '../data/types.ts';
import { identify } from './identify.ts';

const { lookup } = fromContent(fileURLToPath(new URL('../../content', import.meta.url)));
const IDS = ['koshigaya-48', 'nara-21', 'nerima-7', 'setagaya-70', 'yokohama-38'];

const fileOf = (id: string) =>
  new Uint8Array(readFileSync(new URL(`../../packages/reading/fixtures/${id}.pdf`, import.meta.url)));
const sha256Of = (id: string) => createHash('sha256').update(fileOf(id)).digest('hex');

const covers = new Map<string, Cover>();
beforeAll(async () => {
  for (const id of IDS) {
    const document = await openPdf(fileOf(id), nodeResources());
    covers.set(id, await readCover(document));
    await document.close();
  }
}, 60_000);

const UNKNOWN_BYTES = '0'.repeat(64);
const coverOf = (id: string, change: Partial<Cover> = {}): Cover => {
  const cover = covers.get(id);
  if (!cover) throw new Error(id);
  return { ...cover, ...change };
};
const byCover = (cover: Cover, url?: string, bodies: readonly KnownBody[] = lookup) =>
  identify({ sha256: UNKNOWN_BYTES, url, cover }, bodies);

/** The real rows, one of them changed. */
const withRow = (id: string, change: Partial<KnownAssessment>): KnownBody[] =>
  lookup.map((body) => ({
    ...body,
    assessments: body.assessments.map((row) => (row.id === id ? { ...row, ...change } : row)),
  }));

describe.each(IDS)('%s', (id) => {
  test('is known by its cover, and by its cover alone', () => {
    expect(byCover(coverOf(id))).toMatchObject({ by: 'cover', assessment: { id }, edition: 'same' });
    expect(identify({ sha256: UNKNOWN_BYTES }, lookup)).toBeUndefined();
  });

  test('is known by its bytes, whatever stands elsewhere', () => {
    const rows = withRow(id, { sha256: sha256Of(id) });
    const evidence = { sha256: sha256Of(id), url: 'https://example.jp/other.pdf' };
    expect(identify(evidence, rows)).toMatchObject({ by: 'bytes', assessment: { id }, edition: 'same' });
  });

  test('of another day is the same assessment in another version', () => {
    expect(byCover(coverOf(id, { published: '2014-12-01' }))).toMatchObject({ assessment: { id }, edition: 'newer' });
    expect(byCover(coverOf(id, { published: '2036-12-01' }))).toMatchObject({ assessment: { id }, edition: 'older' });
  });

  test.each<[string, Partial<Cover>]>([
    ['agency', { printedAgency: '青森市長' }],
    ['number', { number: '999' }],
    ['form', { form: '様式2' }],
    ['title', { title: '住民基本台帳に関する事務 全項目評価書' }],
  ])('with another %s is none', (_, change) => {
    expect(byCover(coverOf(id, change))).toBeUndefined();
  });
});

test('a cover that does not say its agency, number or title identifies nothing', () => {
  for (const fact of ['printedAgency', 'number', 'title'] as const) {
    const { [fact]: _, ...rest } = coverOf('nara-21');
    expect(byCover(rest)).toBeUndefined();
  }
});

test('width, spaces, the prefecture and leading zeros do not matter', () => {
  const cover = coverOf('koshigaya-48', {
    printedAgency: '埼玉県 越谷市長',
    number: '０４８',
    title: 'こども医療費の支給に関する事務　重点項目評価書',
  });
  expect(byCover(cover)).toMatchObject({ by: 'cover', assessment: { id: 'koshigaya-48' } });
});

describe('an address', () => {
  const pdf = 'https://www.city.nara.lg.jp/uploaded/21.pdf?v=2';
  const rows = withRow('nara-21', { pdf });
  const at = (url: string, cover?: Cover) => identify({ sha256: UNKNOWN_BYTES, url, cover }, rows);

  test('names the assessment, with or without TLS and a place in the file', () => {
    expect(at(`${pdf.replace('https', 'http')}#page=3`)).toMatchObject({
      by: 'address',
      assessment: { id: 'nara-21' },
      edition: 'unknown',
    });
    expect(at(pdf.replace('v=2', 'v=3'))).toBeUndefined();
  });

  test('under which another document stands now is no proof', () => {
    expect(at(pdf, coverOf('nara-21'))).toMatchObject({ by: 'address', edition: 'same' });
    expect(at(pdf, coverOf('setagaya-70'))).toMatchObject({ by: 'cover', assessment: { id: 'setagaya-70' } });
    expect(at(pdf, coverOf('nara-21', { number: '22' }))).toBeUndefined();
  });
});

test('of two bodies with one name, the host of the file tells', () => {
  const nara = lookup.find(({ id }) => id === 'nara');
  if (!nara) throw new Error('nara');
  const bodies = [...lookup, { ...nara, id: 'other-nara', hosts: ['www.city.other-nara.lg.jp'], assessments: [] }];
  expect(byCover(coverOf('nara-21'), undefined, bodies)).toBeUndefined();
  expect(byCover(coverOf('nara-21'), `https://${nara.hosts[0]}/a.pdf`, bodies)?.body.id).toBe('nara');
});
