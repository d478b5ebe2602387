import { describe, expect, test } from 'vitest';
import { glossary } from '../test/content.ts';
import { splitRuby } from './ruby.ts';

const shown = (word: string, reading: string) =>
  splitRuby(word, reading)
    ?.map((part) => (part.reading ? `[${part.text}|${part.reading}]` : part.text))
    .join('');

describe('splitRuby', () => {
  test.each([
    ['中間サーバー', 'ちゅうかんサーバー', '[中間|ちゅうかん]サーバー'],
    ['中間サーバ', 'ちゅうかんサーバー', '[中間|ちゅうかん]サーバ'],
    ['名寄せ', 'なよせ', '[名寄|なよ]せ'],
    ['取り扱い', 'とりあつかい', '[取|と]り[扱|あつか]い'],
    ['教育・啓発', 'きょういく・けいはつ', '[教育|きょういく]・[啓発|けいはつ]'],
    ['LGWAN', 'エルジーワン', '[LGWAN|エルジーワン]'],
    ['4情報', 'よんじょうほう', '[4情報|よんじょうほう]'],
    ['一ヶ月', 'いっかげつ', '[一ヶ月|いっかげつ]'],
    ['バックアップ', 'ばっくあっぷ', 'バックアップ'],
  ])('%s', (word, reading, expected) => expect(shown(word, reading)).toBe(expected));

  test.each([
    ['名寄せ', 'なよる'],
    ['中間サーバー', 'ちゅうかんシステム'],
    ['副本', ''],
  ])('%s is not read %s', (word, reading) => expect(splitRuby(word, reading)).toBeUndefined());

  test('the parts of every word of the glossary are the word and its reading', () => {
    for (const { term, reading } of glossary.words) {
      const parts = splitRuby(term, reading) ?? [];
      expect(parts.map(({ text }) => text).join('')).toBe(term);
      expect(parts.map((part) => part.reading ?? part.text).join('')).toBe(reading);
      // A reading of fewer kana than kanji is one that slipped.
      for (const part of parts) {
        const kanji = part.text.match(/\p{sc=Han}/gu)?.length ?? 0;
        expect((part.reading ?? part.text).length).toBeGreaterThanOrEqual(kanji);
      }
    }
  });
});
