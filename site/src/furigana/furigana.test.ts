import { globSync, readFileSync } from 'node:fs';
import { rules, say } from '@tsumabiraka/request';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { tokenize } from 'kuromojin';
import { beforeAll, describe, expect, test } from 'vitest';
import { items, words } from '../load/glossary.ts';
import { cardText } from './card.ts';
import readings from './data/readings.json' with { type: 'json' };
import { withReadings } from './html.ts';
import { furigana } from './read.ts';

/** Everything that we write for readers, sentence by sentence. */
const sentences = [
  ...words.flatMap(({ short, body }) => [short, ...body]),
  ...items.flatMap(({ asks, matters, reads }) => [...asks, ...matters, ...reads]),
  ...rules.map(say),
  ...globSync('content/guides/*.md').flatMap((file) =>
    readFileSync(file, 'utf8')
      .replace(/^---.*?\n---\n/su, '')
      .replace(/```.*?```/gsu, '')
      .split('\n'),
  ),
];
const parts = sentences.flatMap((text) => furigana(text));
const read = (text: string) =>
  furigana(text)
    .map(({ text: word, reading }) => (reading ? `${word}(${reading})` : word))
    .join('');

describe('readings of our sentences', () => {
  test.each([
    ['記録を見る手続きです。', '記録(きろく)を見(み)る手続(てつづ)きです。'],
    ['副本を中間サーバーに置きます。', '副本(ふくほん)を中間(ちゅうかん)サーバーに置(お)きます。'],
    // The glossary before the dictionary, which reads しょうほん.
    ['正本と写し', '正本(せいほん)と写(うつ)し'],
    // What hangs on its place stays without a reading.
    ['市役所へ行った人の方', '市役所(しやくしょ)へ行った人の方'],
    ['マイナンバー', 'マイナンバー'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  test('the parts are the text', () => {
    for (const text of sentences)
      expect(
        furigana(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
  });

  test('nine in ten words of Chinese letters are read', () => {
    const han = parts.filter(({ text }) => /\p{Script=Han}/u.test(text));
    const unread = han.filter(({ reading }) => reading === undefined);
    expect(han.length).toBeGreaterThan(10_000);
    expect(unread.length / han.length).toBeLessThan(0.1);
  });
});

describe('the reviewed readings', () => {
  const met = new Map<string, Set<string>>();
  beforeAll(async () => {
    for (const text of sentences)
      for (const { surface_form: word, reading } of await tokenize(text))
        if (reading) met.set(word, (met.get(word) ?? new Set()).add(reading));
  }, 60_000);

  test('are kana, one for each word, in order', () => {
    for (const reading of Object.values(readings)) expect(reading).toMatch(/^[ぁ-ゖー]+$/u);
    expect(Object.keys(readings)).toEqual(Object.keys(readings).toSorted());
  });

  test('leave out what the dictionary reads in two ways, but for these', () => {
    const two = Object.keys(readings).filter((word) => (met.get(word)?.size ?? 0) > 1);
    // Each place was looked at: where the dictionary gives the reading of the list, it is right; elsewhere there is none.
    expect(two).toEqual([...'主', '作り', '守り', ...'年所手日', '書き', ...'表長']);
  });
});

describe('in HTML', () => {
  test('text stays as it is but for what stands above it', () => {
    const html =
      '<p id="a">記録を<a href="/x/">見る</a>。<code>記録</code></p><ul data-verbatim=""><li>口座番号</li></ul>';
    const out = withReadings(html);
    expect(out).toContain('<ruby>記録<rp>（</rp><rt>きろく</rt><rp>）</rp></ruby>を<a href="/x/"><ruby>見');
    expect(out).toContain('<code>記録</code>');
    expect(out).toContain('<li>口座番号</li>');
    expect(textOf(fromHtml(out.replace(/<(rt|rp)>.*?<\/\1>/gu, '')))).toBe(textOf(fromHtml(html)));
  });
  test('a card carries words with their readings as pairs', () => {
    expect(cardText('この記録は、役所の物です。')).toEqual([
      'この',
      ['記録', 'きろく'],
      'は、',
      ['役所', 'やくしょ'],
      'の',
      ['物', 'もの'],
      'です。',
    ]);
  });
});
