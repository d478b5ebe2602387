import { describe, expect, test } from 'vitest';
import { hostOf, patternOf } from './patterns.ts';
import { DEFAULTS, settingsFrom, siteAddress } from './settings.ts';

describe('settings that were kept', () => {
  const own = {
    textSize: 150,
    furigana: true,
    badgesOnMunicipalities: false,
    badgesOnCommission: true,
    site: 'https://example.jp/pia/',
  };
  test('come back as they were', () => expect(settingsFrom(own)).toEqual(own));
  test('an address that was taken away does not come back', () =>
    expect(settingsFrom({ ...own, site: '' }).site).toBeUndefined());
  test.each([undefined, null, 'x', 7, [], { textSize: 'huge', furigana: 'yes', site: 5 }])('%j: defaults', (kept) =>
    expect(settingsFrom(kept)).toEqual(DEFAULTS),
  );
  test('one bad value does not take the others with it', () =>
    expect(settingsFrom({ ...own, textSize: 9000 })).toEqual({ ...own, textSize: 100 }));
});

test.each([
  ['https://example.jp', 'https://example.jp/'],
  [' https://example.jp/pia ', 'https://example.jp/pia/'],
  ['http://127.0.0.1:4321', 'http://127.0.0.1:4321/'],
  ['http://example.jp/', undefined],
  ['https://user:pass@example.jp/', undefined],
  ['https://example.jp/?a=1', undefined],
  ['javascript:alert(1)', undefined],
  ['example.jp', undefined],
])('the address %j is kept as %j', (typed, kept) => expect(siteAddress(typed)).toBe(kept));

test.each([
  ['https://www.city.koshigaya.saitama.jp/a/b.pdf?x=1', '*://www.city.koshigaya.saitama.jp/*'],
  ['https://example.com/', undefined],
  ['file:///a.pdf', undefined],
  ['chrome://extensions', undefined],
  [undefined, undefined],
])('%s may be asked for as %s', (url, pattern) => {
  expect(patternOf(url)).toBe(pattern);
  if (pattern !== undefined) expect(hostOf(pattern)).toBe('www.city.koshigaya.saitama.jp');
});
