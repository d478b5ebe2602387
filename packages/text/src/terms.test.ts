import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTerms, normalise } from './index.ts';

const root = new URL('../../../', import.meta.url);
const fixture = readFileSync(new URL('../test/fixtures/pdf-text.txt', import.meta.url), 'utf8');
const finderOf = (words: readonly string[], longer: readonly string[] = []) =>
  compileTerms(
    words.map((word) => ({ id: word, spellings: [word] })),
    longer,
  );
const found = (words: readonly string[], text: string, longer: readonly string[] = []) =>
  finderOf(words, longer)
    .find(text)
    .map(({ id, start, end }) => `${id}=${text.slice(start, end)}`);

describe('find', () => {
  test('takes the longest of those that begin at one place, and none inside it', () => {
    const words = ['個人', '個人情報', '情報', '特定個人情報', '特定個人情報ファイル'];
    expect(found(words, '特定個人情報ファイルと個人情報、特定個人の情報')).toEqual([
      '特定個人情報ファイル=特定個人情報ファイル',
      '個人情報=個人情報',
      '個人=個人',
      '情報=情報',
    ]);
  });
  test('takes the leftmost of those that overlap', () => {
    expect(found(['個人情報', '情報提供'], '個人情報提供')).toEqual(['個人情報=個人情報']);
  });
  test('gives back a shorter word where a longer one breaks off', () => {
    expect(found(['個人', '個人情報保護'], '個人情報')).toEqual(['個人=個人']);
  });
  test('finds nothing inside a longer word that blocks', () => {
    expect(found(['本人'], '日本人と本人', ['日本人'])).toEqual(['本人=本人']);
  });
  test.each([
    ['IPS', 'iPS細胞、ＩＰＳ', ['IPS=ＩＰＳ']],
    ['コード', 'レコード、コードブック、バーコード、コード', ['コード=コード']],
    ['ID', 'VALID、ID番号、ＩＤ', ['ID=ID', 'ID=ＩＤ']],
    ['4情報', '14情報、４情報', ['4情報=４情報']],
  ])('%s is no part of another word', (word, text, expected) => expect(found([word], text)).toEqual(expected));
  test('covers the long vowel that a spelling leaves out', () => {
    expect(found(['サーバ'], 'サーバーの')).toEqual(['サーバ=サーバー']);
  });
  test('refuses a spelling of two terms, one of a term that is blocked, and an empty one', () => {
    const two = [
      { id: 'a', spellings: ['サーバ'] },
      { id: 'b', spellings: ['ｻｰﾊﾞｰ'] },
    ];
    expect(() => compileTerms(two)).toThrow('「ｻｰﾊﾞｰ」が二つの語を指します: a と b');
    expect(() => finderOf(['本人'], ['本人'])).toThrow('「本人」が二つの語を指します');
    expect(() => finderOf(['\u200b'])).toThrow('空です');
  });
});

describe('in text of a PDF', () => {
  const words = ['個人番号', '情報提供ネットワークシステム', '情報連携', '番号法', '所属長', '戸塚区役所'];
  const { find } = finderOf(words);

  test('radicals are letters', () => {
    const hits = find(fixture).map(({ id, start, end }) => `${id}=${fixture.slice(start, end)}`);
    expect(hits).toEqual(expect.arrayContaining(['個人番号=個⼈番号', '所属長=所属⻑', '戸塚区役所=⼾塚区役所']));
  });
  test('a word goes on over a line break only when asked', () => {
    const text = '個⼈番号の利\n⽤と情報提供ネット\n  ワークシステム、個人\n\n番号';
    expect(find(text).map(({ id }) => id)).toEqual(['個人番号']);
    expect(find(text, { closeGaps: true }).map(({ start, end }) => text.slice(start, end))).toEqual([
      '個⼈番号',
      '情報提供ネット\n  ワークシステム',
    ]);
  });
});

describe('in the published documents', () => {
  const words = [
    '特定個人情報ファイル',
    '中間サーバー',
    '団体内統合宛名番号',
    '再委託',
    '情報提供ネットワークシステム',
    '副本',
    '庁内連携システム',
  ];
  const { find } = finderOf(words);

  test.each(globSync('content/assessments/*/*.md', { cwd: root }))('%s: every place, as counted by cutting', (path) => {
    const text = readFileSync(new URL(path, root), 'utf8');
    const hits = find(text);
    const folded = normalise(text).text;
    for (const word of words) {
      const own = hits.filter(({ id }) => id === word);
      for (const { start, end } of own) expect(normalise(text.slice(start, end)).text).toBe(normalise(word).text);
      const edge = /[ァ-ヺー]$/u.test(word) ? '(?![ァ-ヺー])' : '';
      const pattern = new RegExp(normalise(word).text + edge, 'gu');
      expect(own).toHaveLength(folded.match(pattern)?.length ?? 0);
    }
    expect(hits.length).toBeGreaterThan(10);
  });
});

describe('for any text', () => {
  const letter = fc.constantFrom(...'個人情報本特定、');
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 4 });

  test('it is what trying every word at every place finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 8 }), fc.string({ unit: letter, maxLength: 60 }), (words, text) => {
        const longestFirst = words.toSorted((a, b) => b.length - a.length);
        const expected: string[] = [];
        for (let at = 0; at < text.length; ) {
          const hit = longestFirst.find((candidate) => text.startsWith(candidate, at));
          if (hit) expected.push(`${at}:${hit}`);
          at += hit?.length ?? 1;
        }
        expect(
          finderOf(words)
            .find(text)
            .map(({ id, start }) => `${start}:${id}`),
        ).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  const disguises: Readonly<Record<string, readonly string[]>> = {
    民: ['⺠'],
    長: ['⻑'],
    人: ['⼈', '人\u{e0100}'],
    情: ['情\u200b'],
    随: ['隨'],
    '4': ['４'],
    L: ['Ｌ'],
    サ: ['ｻ'],
    バ: ['ﾊﾞ', 'ハ\u3099', 'ハ゛'],
    ー: ['ー', '－', '−'],
    ガ: ['ｶﾞ'],
  };
  const disguised = (spelling: string) =>
    fc
      .tuple(...Array.from(spelling, (character) => fc.constantFrom(character, ...(disguises[character] ?? []))))
      .map((parts) => parts.join(''));

  test.each(['住民情報', '個人番号4情報', '市長随時', 'サーバー', 'LGWAN', 'ガバナンス'])(
    '%s is found in any disguise',
    (spelling) => {
      const { find } = finderOf([spelling]);
      fc.assert(
        fc.property(
          fc.constantFrom('', '、', 'この「'),
          disguised(spelling),
          fc.constantFrom('', '。', 'の'),
          (before, own, behind) => {
            const text = before + own + behind;
            const [hit, ...more] = find(text);
            expect(more).toEqual([]);
            expect(normalise(text.slice(hit?.start, hit?.end)).text).toBe(normalise(spelling).text);
            expect(hit?.start).toBe(before.length);
          },
        ),
      );
    },
  );
});
