import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { glossary, sources } from '../test/content.ts';
import { readWords } from './index.ts';

const lgwan = {
  file: 'content/words/lgwan.md',
  text: [
    '---',
    'term: LGWAN',
    'reading: エルジーワン',
    'aliases: [総合行政ネットワーク]',
    'short: 全国の役所だけがつながる、専用の回線です。',
    'seeAlso: [vpn]',
    'sources:',
    '  - title: ある市のページ',
    '    url: "https://www.example.jp/"',
    '    checked: 2026-11-21',
    'reviewed: 2026-11-21',
    '---',
    'すべての市区町村がつながっています。',
    'たとえば、やりとりはここを通ります。',
    '',
    '切り離されています。',
    '',
  ].join('\n'),
};
const vpn = {
  file: 'content/words/vpn.md',
  text: lgwan.text.replace('term: LGWAN', 'term: VPN').replace('総合行政ネットワーク', '').replace('[vpn]', '[lgwan]'),
};
const longer = (text = '') => ({ file: 'content/words/longer.yml', text });
const read = (text: string, list = '') => readWords([{ ...lgwan, text }, vpn], longer(list));
const found = (text: string, list?: string) =>
  read(text, list).problems.map(({ file, line, rule }) => `${file.slice(14)}:${line} ${rule}`);

describe('content/words', () => {
  test('has no problem', () => expect(glossary.problems).toEqual([]));
  test('has at least 150 words, each with its longer words', () => {
    expect(glossary.words.length).toBeGreaterThanOrEqual(150);
    expect(glossary.longer.length).toBeGreaterThan(0);
  });
});

describe('readWords', () => {
  test('reads a word, its slug from the name of the file', () => {
    const { words, problems } = read(lgwan.text);
    expect(problems).toEqual([]);
    expect(words[0]).toEqual({
      slug: 'lgwan',
      term: 'LGWAN',
      reading: 'エルジーワン',
      aliases: ['総合行政ネットワーク'],
      short: '全国の役所だけがつながる、専用の回線です。',
      seeAlso: ['vpn'],
      sources: [{ title: 'ある市のページ', url: 'https://www.example.jp/', checked: '2026-11-21' }],
      reviewed: '2026-11-21',
      body: ['すべての市区町村がつながっています。たとえば、やりとりはここを通ります。', '切り離されています。'],
    });
  });
  test('Windows line ends and a byte order mark are no problem', () => {
    const { words, problems } = read(`\ufeff${lgwan.text.replaceAll('\n', '\r\n')}`);
    expect(problems).toEqual([]);
    expect(words[0]?.body).toHaveLength(2);
  });
  test.each([
    ['no frontmatter', 'こんにちは', ['lgwan.md:1 frontmatter-missing', 'vpn.md:6 see-also']],
    ['YAML that is none', lgwan.text.replace('[vpn]', '[vpn'), ['lgwan.md:7 frontmatter-broken', 'vpn.md:6 see-also']],
    [
      'a key that is not known',
      lgwan.text.replace('term:', 'word:'),
      ['lgwan.md:1 frontmatter-invalid', 'lgwan.md:2 frontmatter-unknown-key', 'vpn.md:6 see-also'],
    ],
    [
      'a short explanation of 61 characters',
      lgwan.text.replace(/short: .*/u, `short: ${'あ'.repeat(61)}`),
      ['lgwan.md:5 frontmatter-invalid', 'vpn.md:6 see-also'],
    ],
    [
      'an address that is none',
      lgwan.text.replace('https://', 'javascript:'),
      ['lgwan.md:7 frontmatter-invalid', 'vpn.md:6 see-also'],
    ],
    [
      'a reading in kanji',
      lgwan.text.replace('エルジーワン', '専用線'),
      ['lgwan.md:3 frontmatter-invalid', 'vpn.md:6 see-also'],
    ],
    ['a reading of another word', lgwan.text.replace('term: LGWAN', 'term: 名寄せ'), ['lgwan.md:3 reading-fits']],
    ['a word to see that is not there', lgwan.text.replace('[vpn]', '[vpm]'), ['lgwan.md:6 see-also']],
    ['a word that points at itself', lgwan.text.replace('[vpn]', '[lgwan]'), ['lgwan.md:6 see-also']],
    ['an alias of another word', lgwan.text.replace('総合行政ネットワーク', 'ＶＰＮ'), ['vpn.md:2 spelling-twice']],
    ['no explanation', lgwan.text.replace(/^---\nすべて.*$/msu, '---\n'), ['lgwan.md:13 explanation-missing']],
    ['its own name in the short explanation', lgwan.text.replace('専用の回線', 'ＬＧＷＡＮ'), ['lgwan.md:5 own-name']],
    ['its alias in the longer one', lgwan.text.replace('ここを', '総合行政ネットワークを'), ['lgwan.md:13 own-name']],
    ['HTML', lgwan.text.replace('ここを', '<b>ここ</b>を'), ['lgwan.md:14 plain-text']],
    ['a link', lgwan.text.replace('ここを', '[ここ](https://example.jp)を'), ['lgwan.md:14 plain-text']],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    ['a longer word that is a word', '- 総合福祉事務所\n- LGWAN\n', ['longer.yml:2 longer-is-word']],
    ['a longer word twice', '- 事務所\n- 事務所\n', ['longer.yml:2 longer-twice']],
    ['no list', 'a: 1\n', ['longer.yml:1 longer-broken']],
    ['an alias in the list', '- *x\n', ['longer.yml:1 longer-broken']],
    ['an entry that is no word', '- 事務所\n- [a]\n', ['longer.yml:2 longer-broken']],
  ])('%s', (_, list, expected) => expect(found(lgwan.text, list)).toEqual(expected));

  test('a problem says what was found, and what to do', () => {
    expect(read(lgwan.text.replace('[vpn]', '[vpm]')).problems).toEqual([
      {
        file: 'content/words/lgwan.md',
        line: 6,
        column: 1,
        code: '',
        rule: 'see-also',
        severity: 'error',
        message: 'seeAlso の「vpm」という言葉はありません。',
        hint: 'content/words にあるほかのファイルの名前を、.md なしで書きます。',
      },
    ]);
  });

  test('whatever stands in a file, it is read or said to be wrong', () => {
    const real = sources('content/words/l*.md').map(({ text }) => text);
    const damaged = fc
      .tuple(
        fc.constantFrom(...real),
        fc.nat(),
        fc.nat({ max: 20 }),
        fc.oneof(fc.constantFrom('---', ': ', '*', '&a', '[', '\n- '), fc.string()),
      )
      .map(
        ([text, at, length, piece]) =>
          text.slice(0, at % text.length) + piece + text.slice((at % text.length) + length),
      );
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), fc.string(), (text, list) => {
        const { words, problems } = readWords([{ ...lgwan, text }], longer(list));
        expect(words.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
