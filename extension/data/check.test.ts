import { fileURLToPath } from 'node:url';
import { SCHEMA_VERSION } from '@tsumabiraka/assessment';
import { describe, expect, test } from 'vitest';
import { checkData } from './check.ts';
import { fromContent } from './from-content.ts';
import type { FileName } from './types.ts';

const own = fromContent(fileURLToPath(new URL('../../content', import.meta.url)));
const url = 'https://example.lg.jp/';

/** The four files as the site serves them: what the extension ships, with addresses and the version. */
const api: Record<FileName, object> = {
  words: { words: own.words.map((word) => ({ ...word, url })), longer: own.longer },
  items: {
    items: own.items.map((item) => ({ ...item, label: item.key, explains: [{ form: item.form, code: item.code }], url })),
  },
  agencies: { agencies: own.agencies.map((agency) => ({ ...agency, url })) },
  lookup: {
    agencies: own.lookup.map((body) => ({ ...body, assessments: body.assessments.map((row) => ({ ...row, url })) })),
  },
};
const texts = (change: Partial<Record<FileName, object>> = {}): Record<FileName, string> => {
  const text = (name: FileName) => JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...api[name], ...change[name] });
  return { words: text('words'), items: text('items'), agencies: text('agencies'), lookup: text('lookup') };
};

test('data of the site is what the extension ships, without addresses', () => {
  expect(checkData(texts())).toEqual(own);
});

test('what a newer site adds is left out', () => {
  const [first, ...others] = own.words.map((word) => ({ ...word, url }));
  const words = { words: [{ ...first, picture: 'a.png' }, ...others], more: [1] };
  expect(checkData(texts({ words }))).toEqual(own);
});

describe('all is refused', () => {
  const [word, ...others] = own.words.map((each) => ({ ...each, url }));
  test.each<[string, Partial<Record<FileName, object>>, FileName, string]>([
    ['a word without explanation', { words: { words: [{ ...word, short: undefined }, ...others] } }, 'words', 'invalid'],
    ['a spelling of two words', { words: { words: [word, { ...word, slug: 'other' }, ...others] } }, 'words', 'invalid'],
    ['an id that leads out of its folder', { lookup: { agencies: [{ ...own.lookup[0], id: '../x' }] } }, 'lookup', 'invalid'],
    ['another version', { items: { schemaVersion: SCHEMA_VERSION + 1 } }, 'items', 'other-version'],
  ])('for %s', (_, change, file, fault) => {
    expect(() => checkData(texts(change))).toThrow(expect.objectContaining({ fault, file }));
  });

  test('for a web page', () => {
    expect(() => checkData({ ...texts(), agencies: '<!doctype html>' })).toThrow(
      expect.objectContaining({ fault: 'no-json', file: 'agencies' }),
    );
  });
});
