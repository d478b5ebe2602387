import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, originalRange } from './index.ts';

const fixture = readFileSync(new URL('../test/fixtures/pdf-text.txt', import.meta.url), 'utf8');

describe('spellings of one thing are alike', () => {
  test.each([
    ['widths', 'ＬＧＷＡＮ　４情報', 'LGWAN 4情報'],
    ['half-width katakana with voiced marks', 'ﾊﾞｯｸｱｯﾌﾟ', 'バックアップ'],
    ['decomposed kana', 'か\u3099ハ\u309aパ', 'がパパ'],
    ['voiced marks that stand alone', 'ハ゛ック', 'バック'],
    ['a long vowel at the end of a word', 'サーバー・ユーザー・コンピューター', 'サーバ・ユーザ・コンピュータ'],
    ['a dash for a long vowel', 'サ−バ、デ―タ', 'サーバ、データ'],
    ['dashes', 'Ⅲ－3‐リスク', 'III-3-リスク'],
    ['a long vowel for a dash', '２ー１', '2-1'],
    ['radicals that NFKC knows', '⼈⼝⾏', '人口行'],
    ['radicals that it does not know, or makes Chinese', '⺠税、⻑期、⼾籍、⻲', '民税、長期、戸籍、亀'],
    ['old and variant kanji', '隨時、收納、確實、髙﨑、𠮷野', '随時、収納、確実、高崎、吉野'],
    ['dots', '性別‧住所', '性別・住所'],
    ['what prints nothing', '特定\u200b個\u00ad人\ufeff情報', '特定個人情報'],
    ['a variation selector', '辻\u{e0100}市', '辻市'],
    ['square words', '㈱', '(株)'],
  ])('%s', (_, one, other) => expect(normalise(one).text).toBe(normalise(other).text));

  test.each([
    ['hiragana and katakana', 'けた', 'ケタ'],
    ['a long vowel inside a word', 'ビール', 'ビル'],
    ['the number of an item and a digit', '①4情報', '14情報'],
    ['a dash between other letters', '1-2', '1ー2ー'],
  ])('but not %s', (_, one, other) => expect(normalise(one).text).not.toBe(normalise(other).text));
});

describe('closeGaps', () => {
  const closed = (text: string) => normalise(text, { closeGaps: true }).text;

  test.each([
    ['letter-spaced words', '特 定 個 人 情 報 フ ァ イ ル', '特定個人情報ファイル'],
    ['a long vowel in a letter-spaced word', 'サ ー バ ー の', 'サーバの'],
    ['a line break and its indent', '個人\n   番号', '個人番号'],
    ['a line break in a katakana word', 'ネット\nワーク', 'ネットワーク'],
    ['a space beside a digit', '4 情報', '4情報'],
    ['a space between two katakana words', 'システム サーバ', 'システム サーバ'],
    ['a dash between words', 'システム - サーバ', 'システム - サーバ'],
    ['an empty line', '個人\n\n番号', '個人\n\n番号'],
    ['columns', '個人   番号', '個人   番号'],
    ['cells', '個人\t番号', '個人\t番号'],
    ['Latin words', 'web server', 'web server'],
  ])('%s', (_, text, expected) => expect(closed(text)).toBe(expected));

  test('is not done unasked', () => expect(normalise('特 定').text).toBe('特 定'));
});

test('text of a PDF has its common characters back', () => {
  const { text } = normalise(fixture, { closeGaps: true });
  expect(text).not.toMatch(/[\u2e80-\u2fdf]/u);
  expect(text).toContain('行政手続における特定の個人を識別するための番号の利用等に関する法律(番号法)');
  expect(text).toContain(
    '越谷市行政手続における特定の個人を識別するための番号の利用等に関する法律に基づく個人番号の利用に関する条例',
  );
  expect(text).toContain('子ども福祉課長戸塚区役所');
});

/** Texts of what folds, in any order: the rules meet each other. */
const letters = [
  ...('サハバｻﾊﾞﾟ゛ー－-−—アイﾀィガか\u3099\u309aがキ人⼈⺠⻑⼾隨收髙𠮷辻\u{e0100}\u200b\u00ad①㈱㍿4４ＡaÅe\u0301İ \u3000\n\t。、‧'.match(
    /./gsu,
  ) ?? []),
  '\ud800',
  'ﷺ',
];
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const anyOptions = fc.record({ closeGaps: fc.boolean() });

describe('for any text', () => {
  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const once = normalise(text, options).text;
        expect(normalise(once, options).text).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('every unit points at the original it was made of', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const { text: folded, starts, ends } = normalise(text, options);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        let reached = 0;
        for (let index = 0; index < folded.length; index++) {
          const [start, end] = originalRange({ starts, ends }, index, index + 1);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(reached);
          // Units of one expansion (㍿) share a place; all others follow each other.
          if (starts[index + 1] !== start) reached = end;
          const own = normalise(text.slice(start, end), options).text;
          const unit = folded.charAt(index);
          // Alone a long vowel is a dash, and a voiced mark has nothing to join.
          expect(own.includes(unit) || (unit === 'ー' && own === '-')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a text inside another keeps its place', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, behind) => {
        const { text, starts, ends } = normalise(`${before}。個人番号。${behind}`);
        const at = text.indexOf('個人番号', normalise(before).text.length);
        expect(originalRange({ starts, ends }, at, at + 4)).toEqual([before.length + 1, before.length + 5]);
      }),
    );
  });
});
