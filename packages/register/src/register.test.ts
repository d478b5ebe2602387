import { readFileSync } from 'node:fs';
import { type Assessment, compareItems } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { describe, expect, test } from 'vitest';
import { compare, compareNames, freshness, initialOf, Register } from './index.ts';
import { bareName, nameKey, splitNames } from './names.ts';

const root = new URL('../../../content/assessments/', import.meta.url);
const read = (name: string): Assessment => {
  const { assessment } = parse(readFileSync(new URL(`${name}.md`, root), 'utf8'), { file: name });
  if (!assessment) throw new Error(name);
  return assessment;
};
const [setagaya, nerima, yokohama, koshigaya, nara] = [
  'setagaya/70',
  'nerima/7',
  'yokohama/38',
  'koshigaya/48',
  'nara/21',
].map(read) as [Assessment, Assessment, Assessment, Assessment, Assessment];
const register = new Register();
for (const assessment of [setagaya, nerima, yokohama, koshigaya, nara]) register.add(assessment);
const find = (kind: Parameters<Register['entries']>[0], name: string) =>
  register.entries(kind).find((entry) => entry.name === name);

describe('names', () => {
  test('spellings of one company are one', () => {
    const spellings = ['富士通株式会社', '富士通（株）', '富士通㈱', '富士通 株式会社', '株式会社富士通'];
    expect(new Set(spellings.map(nameKey)).size).toBe(1);
  });

  test('different companies stay apart', () => {
    expect(nameKey('日本電子計算株式会社')).not.toBe(nameKey('日本電子株式会社'));
    expect(nameKey('株式会社')).toBe('株式会社');
  });

  test('remarks are no part of a name', () => {
    expect(bareName('団体内統合宛名システム(以下「統合宛名システム」という。)')).toBe('団体内統合宛名システム');
    expect(splitNames('株式会社 ニチイ学館 / パーソル テンプスタッフ株式会社')).toEqual([
      '株式会社 ニチイ学館',
      'パーソル テンプスタッフ株式会社',
    ]);
  });
});

describe('register', () => {
  test('a system that two documents name is one entry with both places', () => {
    expect(find('system', '中間サーバー')?.mentions.map((mention) => [mention.assessment, mention.code])).toEqual([
      ['setagaya-70', 'I-2-システム3-①'],
      ['yokohama-38', 'I-2-システム3-①'],
    ]);
  });

  test('entrustees of the five, with the work that is entrusted', () => {
    expect(register.entries('entrustee')).toHaveLength(13);
    expect(find('entrustee', '富士通株式会社')?.mentions[0]?.note).toContain('介護保険システム');
  });

  test('companies joined across documents, the written-out name first', () => {
    const other = new Register();
    other.add(nerima);
    other.add(
      JSON.parse(
        JSON.stringify(nerima).replaceAll('富士通株式会社', '富士通（株）').replace('"nerima"', '"other"'),
      ) as Assessment,
    );
    const joined = other.entries('entrustee').find((entry) => entry.name === '富士通株式会社');
    expect(joined).toMatchObject({ assessments: 2, variants: ['富士通（株）'] });
  });

  test('record items say which files hold them', () => {
    const number = find('record', '個人番号');
    expect(number?.assessments).toBe(4);
    expect(
      number?.mentions.filter((mention) => mention.assessment === 'yokohama-38').map((mention) => mention.file),
    ).toEqual([1, 2]);
    expect(register.entries('record').flatMap((entry) => entry.mentions)).toHaveLength(114 + 213 + 65 + 143 + 318);
  });
});

describe('reading order', () => {
  test('kana, and kanji by their Chinese reading', () => {
    const rows = ['アクセス', 'ワクチン', '宛名番号', '氏名', '血圧', '口座番号', 'HPV検査結果', '・氏名'].map(
      initialOf,
    );
    expect(rows).toEqual(['a', 'wa', 'a', 'sa', 'ka', 'ka', 'other', 'sa']);
  });

  test('numbers count as numbers', () => {
    const names = ['番号法 第19条第8号', '番号法 第9条第1項', '番号法 第10条'].sort(compareNames);
    expect(names).toEqual(['番号法 第9条第1項', '番号法 第10条', '番号法 第19条第8号']);
  });
});

describe('compare', () => {
  test('rows stand in the order of the form', () => {
    const codes = compare([yokohama]).map(({ code, file }) => ({ code, file }));
    const expected = [...codes].sort((a, b) => compareItems('様式4', a, b));
    expect(codes).toEqual(expected);
  });

  test('equal questions of 様式3 and 様式4 share a row', () => {
    const rows = compare([koshigaya, yokohama]);
    const law = rows.find((row) => row.code === 'I-5-法令上の根拠');
    expect(law?.answers.map((item) => item?.code)).toEqual(['I-4-法令上の根拠', 'I-5-法令上の根拠']);
    const entrustee = rows.find((row) => row.code === 'II-4-委託事項1-⑥' && row.file === 1);
    expect(entrustee?.answers.map((item) => item?.code)).toEqual(['II-4-委託事項1-③', 'II-4-委託事項1-⑥']);
  });

  test('what one form does not ask is left empty, and every item stands in exactly one row', () => {
    const rows = compare([koshigaya, yokohama]);
    expect(rows.find((row) => row.code === 'II-3-③')?.answers[0]).toBeUndefined();
    const shown = rows.flatMap((row) => row.answers[1] ?? []).length;
    expect(shown).toBe(yokohama.items.filter((item) => item.kind !== 'table').length + 6);
  });
});

describe('freshness', () => {
  test('old citations with the items that carry them', () => {
    const { oldCitations } = freshness(nerima, '2025-01-11');
    expect(oldCitations.find((citation) => citation.old === '番号法19条7号')?.items).toContainEqual({
      code: 'I-5-②',
      file: undefined,
    });
    expect(freshness(yokohama, '2031-01-13').oldCitations).toEqual([]);
  });

  test('gaps are counted item by item', () => {
    expect(freshness(koshigaya, '2029-02-05')).toMatchObject({ missing: 11, unclear: 4 });
  });
});
