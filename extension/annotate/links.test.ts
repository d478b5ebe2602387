import { expect, test } from 'vitest';
import { siteLinks } from './links.ts';

const of = { agency: 'koshigaya', number: '48' };

test('pages of the site, also where it stands below the top of its host', () => {
  const links = siteLinks('https://example.jp/pia');
  expect(links.word('chukan-server')).toBe('https://example.jp/pia/words/chukan-server/');
  expect(links.item(of, 'i-2-system1-3')).toBe('https://example.jp/pia/assessments/koshigaya/48/#i-2-system1-3');
  expect(links.assessment(of)).toBe('https://example.jp/pia/assessments/koshigaya/48/');
  expect(links.request(of)).toBe('https://example.jp/pia/request/koshigaya/48/');
  expect(links.request(undefined)).toBe('https://example.jp/pia/request/');
});

test('no structured version, no link to its items; no site, no link at all', () => {
  expect(siteLinks('https://example.jp/').item(undefined, 'i-1-1')).toBeUndefined();
  const none = siteLinks(undefined);
  expect([none.word('chukan-server'), none.item(of, 'i-1-1'), none.request(of)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
