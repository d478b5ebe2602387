import { describe, expect, it } from 'vitest';
import { dateSpellings } from './dates.ts';
import { looserSpellings, Thesaurus } from './variants.ts';

const thesaurus = new Thesaurus({
  spellings: [
    ['サーバー', 'サーバ'],
    ['子ども', 'こども'],
  ],
  words: { ワクチン: ['予防接種'], ワクチン接種: ['予防接種'], 外注: ['委託'] },
  related: { 廃棄: ['消去'] },
  common: [],
  ignore: [],
});

describe('other ways to write a term', () => {
  it('replaces spellings inside longer words', () => {
    expect(thesaurus.variants('サーバ室').same).toEqual(['サーバ室', 'サーバー室']);
    expect(thesaurus.variants('子ども医療費').same).toContain('こども医療費');
  });

  it('finds words in katakana with and without ー at their end', () => {
    expect(thesaurus.variants('プリンター・スキャナー').same).toContain('プリンタ・スキャナ');
    expect(thesaurus.variants('コピー').same).toEqual(['コピー']);
  });

  it('puts words of documents for everyday words, the longest first', () => {
    expect(thesaurus.variants('ワクチン接種の記録').wider).toContain('予防接種の記録');
    expect(thesaurus.variants('ワクチン接種の記録').wider).not.toContain('予防接種接種の記録');
    expect(thesaurus.variants('外注先').wider).toEqual(['委託先']);
    expect(thesaurus.variants('委託先').wider).toEqual([]);
  });
});

describe('words of documents that mean nearly the same', () => {
  it('are looked for in questions, and not where the word stands alone', () => {
    expect(thesaurus.variants('廃棄', true).wider).toEqual(['消去']);
    expect(thesaurus.variants('廃棄').wider).toEqual([]);
  });
});

describe('words as they are spoken', () => {
  it('passes over what is polite', () => {
    expect(thesaurus.variants('お酒').same).toEqual(['お酒', '酒']);
    expect(thesaurus.variants('お知らせ').same).toContain('知らせ');
  });

  it.each([
    ['タバコ', 'たばこ'],
    ['めもり', 'メモリ'],
    ['データーセンター', 'データセンター'],
    ['立ち会い', '立会'],
    ['立会い', '立ち会い'],
    ['書換え', '書き換え'],
  ])('%s may be written %s', (typed, written) => expect(looserSpellings(typed)).toContain(written));

  it('leaves out kana between two verbs', () => {
    expect(thesaurus.variants('立ち会い').same).toEqual(['立ち会い', '立会い']);
    expect(thesaurus.variants('紙の書類').same).toEqual(['紙の書類']);
  });

  it('writes nothing else in other letters', () => {
    expect(looserSpellings('消える')).toEqual([]);
    expect(looserSpellings('usb')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['2023年', '令和5年'],
    ['2023', '令和5年'],
    ['r5', '令和5年'],
    ['r5.12.18', '令和5年12月18日'],
    ['2023-12-18', '令和5年12月18日'],
    ['令和5年12月', '2023年12月'],
    ['2019年', '平成31年'],
    ['2019年', '令和元年'],
    ['h28.1', '平成28年1月'],
    ['2023年度', '令和5年度'],
  ])('%s is also %s', (written, other) => expect(dateSpellings(written)).toContain(other));

  it.each(['048-963-9136', 'usb3', '第19条', '12桁'])('%s is no date', (text) =>
    expect(dateSpellings(text)).toEqual([]),
  );
});
