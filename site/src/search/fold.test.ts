import { describe, expect, it } from 'vitest';
import { fold, letters, queryLetters, searchable } from './fold.ts';

describe('how index and query see a text', () => {
  it.each([
    ['ＬＧＷＡＮ', 'lgwan'],
    ['ｻｰﾊﾞ', 'サーバ'],
    ['①事務の名称', '1事務の名称'],
    ['９時〜５時', '9時~5時'],
    ['０４８－９６３', '048-963'],
  ])('%s is %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('passes over punctuation and spaces, but not over a pause', () => {
    expect(letters('平成28年 1月').join('')).toBe('平成28年1月');
    expect(letters('提供・移転（委託）').join('')).toBe('提供移転委託');
    expect(letters('氏名、住所。').join('')).toBe('氏名、住所、');
  });

  it('asks for no pause at the ends of a query', () => {
    expect(queryLetters('、氏名、住所。').join('')).toBe('氏名、住所');
    expect(queryLetters('。')).toEqual([]);
  });

  it('finds the way back to the original text', () => {
    const original = '（１）ｻｰﾊﾞ・室①';
    const { text, starts, ends } = searchable(original);
    const at = text.indexOf('サーバ室');
    expect(original.slice(starts[at], ends[at + 3])).toBe('ｻｰﾊﾞ・室');
  });
});
