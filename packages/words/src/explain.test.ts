import { describe, expect, test } from 'vitest';
import { glossary, sources } from '../test/content.ts';
import { explainer, rubyOf } from './index.ts';

const { hits, mark } = explainer(glossary.words, glossary.longer);
const named = (text: string) => hits(text).map(({ word, start, end }) => `${word.term}=${text.slice(start, end)}`);

describe('hits', () => {
  test.each([
    [
      '本人からの委託を受け、中間ｻｰﾊﾞで情報提供ネットワークシステムに接続する',
      ['委託=委託', '中間サーバー=中間ｻｰﾊﾞ', '情報提供ネットワークシステム=情報提供ネットワークシステム'],
    ],
    ['⺠間事業者の特定個⼈情報ファイル', ['民間事業者=⺠間事業者', '特定個人情報ファイル=特定個⼈情報ファイル']],
    ['福祉事務所の委託料', []],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));

  test.each(sources('content/assessments/*/*.md'))('$file holds many words', ({ text }) => {
    const words = new Set(hits(text).map(({ word }) => word.slug));
    expect(words.size).toBeGreaterThan(80);
  });
});

describe('mark', () => {
  test('cuts at the first place of each word, over all texts of a section', () => {
    const seen = new Set<string>();
    const shown = (text: string) =>
      mark(text, seen)
        .map(({ text, word }) => (word ? `[${text}|${word.slug}]` : text))
        .join('');
    expect(shown('副本を中間サーバーへ。副本は')).toBe('[副本|fukuhon]を[中間サーバー|chukan-server]へ。副本は');
    expect(shown('中間サーバの副本と符号')).toBe('中間サーバの副本と[符号|fugo]');
  });
  test('leaves out the word that a page is about', () => {
    expect(mark('副本', new Set(['fukuhon']))).toEqual([{ text: '副本' }]);
  });
  test('the pieces are the text', () => {
    for (const { text } of sources('content/assessments/*/*.md')) {
      expect(
        mark(text, new Set())
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text);
    }
  });
  test('an empty text has no piece', () => expect(mark('', new Set())).toEqual([]));
});

describe('rubyOf', () => {
  const wordOf = (slug: string) => {
    const word = glossary.words.find((candidate) => candidate.slug === slug);
    if (!word) throw new Error(slug);
    return word;
  };
  test('reads the term in any spelling', () => {
    expect(rubyOf(wordOf('chukan-server'), '中間サーバ')).toEqual([
      { text: '中間', reading: 'ちゅうかん' },
      { text: 'サーバ' },
    ]);
    expect(rubyOf(wordOf('fukuhon'))).toEqual([{ text: '副本', reading: 'ふくほん' }]);
  });
  test('does not read an alias as the term', () => {
    expect(rubyOf(wordOf('kojin-bango'), 'マイナンバー')).toEqual([{ text: 'マイナンバー' }]);
  });
});
