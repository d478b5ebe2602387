import { readFileSync } from 'node:fs';
import { parse } from '@tsumabiraka/markdown';
import { describe, expect, test } from 'vitest';
import { citationsIn } from './laws.ts';
import { mentionsOf } from './mentions.ts';

const root = new URL('../../../content/assessments/', import.meta.url);

const documents = ['setagaya/70', 'nerima/7', 'yokohama/38', 'koshigaya/48', 'nara/21'];
const mentions = new Map(
  documents.map((name) => {
    const { assessment } = parse(readFileSync(new URL(`${name}.md`, root), 'utf8'), { file: name });
    return [name, assessment ? mentionsOf(assessment) : []] as const;
  }),
);

/** Provisions that an item of a real document cites. */
function cited(name: string, code: string, file?: number): string[] {
  return (mentions.get(name) ?? [])
    .filter((mention) => mention.kind === 'law' && mention.code === code && mention.file === file)
    .map((mention) => mention.name);
}

describe('the five documents', () => {
  test('articles and rows of the tables, however they are written', () => {
    expect(cited('setagaya/70', 'I-4-法令上の根拠')).toEqual(['番号法 第9条第1項', '番号法 別表第一 76の項']);
    expect(cited('setagaya/70', 'I-5-②')).toEqual(['番号法 第19条第8号', '番号法 別表第二 102の2の項']);
    expect(cited('nerima/7', 'I-4-法令上の根拠')).toEqual([
      '番号法 第9条第1項',
      '番号法 別表第一 68の項',
      '番号法別表第一の主務省令で定める事務を定める命令 第50条',
    ]);
    expect(cited('nara/21', 'I-4-法令上の根拠')).toEqual([
      '番号法 第9条第1項',
      '番号法 別表第一 76の項',
      '番号法別表第一の主務省令で定める事務を定める命令 第54条',
    ]);
    expect(cited('yokohama/38', 'I-5-法令上の根拠')).toEqual([
      '番号法 第9条第1項',
      '番号法 別表 14の項',
      '番号法 別表 126の項',
      '番号法別表の主務省令で定める事務を定める命令 第10条',
      '番号法別表の主務省令で定める事務を定める命令 第67条の2',
      '番号法 第19条第6号',
    ]);
  });

  test('an ordinance that bears the name of the law is not the law', () => {
    expect(cited('koshigaya/48', 'I-4-法令上の根拠')).toEqual(['番号法 第9条第2項']);
    expect(cited('koshigaya/48', 'I-5-②')).toEqual(['番号法 第19条第9号']);
  });

  test('the table that took the place of 別表第二', () => {
    const rows = cited('yokohama/38', 'I-6-②');
    expect(rows).toHaveLength(7);
    expect(rows[0]).toBe('利用特定個人情報の提供に関する命令 第2条の表 25の項');
  });

  test('rows that a later line lists, without those of another law', () => {
    const rows = cited('nerima/7', 'I-5-②').filter((name) => name.endsWith('の項'));
    expect(rows).toHaveLength(25);
    expect(rows).toContain('番号法 別表第二 56の2の項');
    // 「介護保険法第百三十六条第一項」 stands in the same line.
    expect(rows.filter((name) => name.endsWith(' 1の項'))).toHaveLength(1);
  });

  test('a sheet that copies the table cites its rows', () => {
    const rows = cited('nerima/7', '別紙1').filter((name) => name.endsWith('の項'));
    expect(rows).toHaveLength(24);
    expect(rows.at(-1)).toBe('番号法 別表第二 108の項');
  });

  test('after the name of an article, others of the same', () => {
    expect(cited('yokohama/38', 'II-2-③-その必要性', 2)).toEqual(['番号法 第19条第8号', '番号法 第19条第9号']);
    expect(cited('yokohama/38', 'I-1-②')).toEqual(['番号法 第9条', '番号法 第19条', '番号法 第22条']);
    expect(cited('yokohama/38', 'II-3-⑤', 1)).toEqual(['番号法 第9条', '番号法 別表 14の項', '番号法 別表 126の項']);
  });
});

describe('spellings', () => {
  test('kanji numbers, widths and spaces do not matter', () => {
    expect(citationsIn('番号法第十九条第八号')).toEqual(['番号法 第19条第8号']);
    expect(citationsIn('番号法　第１９条　第８号')).toEqual(['番号法 第19条第8号']);
    expect(citationsIn('番号法第九条第一項 別表第一の百二の項')).toEqual(['番号法 第9条第1項', '番号法 別表第一']);
  });

  test('what belongs to another text is not read', () => {
    expect(citationsIn('個人番号の利用に関する条例 第4条第2項 別表第2 11の項')).toEqual([]);
    expect(citationsIn('番号法施行令第12条')).toEqual([]);
    expect(citationsIn('番号法に基づき、介護保険法第27条による')).toEqual([]);
  });
});
