import { readFileSync } from 'node:fs';
import type { Assessment } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { changeLog } from './change-log.ts';
import { comparison, comparisonTables } from './comparison.ts';
import { fragment } from './fragment.ts';
import { headingPath, placeName } from './heading-path.ts';
import { makeHast } from './make-hast.ts';

function read(name: string): Assessment {
  const path = new URL(`../../../content/assessments/${name}.md`, import.meta.url);
  const { assessment } = parse(readFileSync(path, 'utf8'), { file: name });
  if (!assessment) throw new Error(name);
  return assessment;
}
const [koshigaya, yokohama, nerima] = ['koshigaya/48', 'yokohama/38', 'nerima/7'].map(read) as [
  Assessment,
  Assessment,
  Assessment,
];
const fragments = [koshigaya, yokohama, nerima].map(fragment);
const rows = comparison(fragments).flatMap((section) => section.rows);
const find = (label: string) => rows.find((row) => row.label.endsWith(label));

describe('where an item stands', () => {
  test('as documents refer to it', () => {
    expect(placeName('様式3', 'I-1-②')).toBe('I-1 ②事務の内容');
    expect(placeName('様式3', 'II-4-委託事項2-③')).toBe('II-4 委託事項2 › ③委託先名');
    expect(placeName('様式3', '表紙-公表日')).toBe('表紙 公表日');
    expect(placeName('様式3', 'II-4-委託事項2-名称')).toBe('II-4 委託事項2');
    expect(headingPath('様式3', 'II-4-委託事項2-③')).toHaveLength(4);
  });
});

describe('comparison', () => {
  test('equal questions of two forms stand in one row, with the words of each document', () => {
    const people = find('③対象人数');
    expect(people?.answers.map((answer) => answer?.state ?? answer?.lines[0])).toEqual([
      '10万人以上30万人未満',
      '元の文書から抜けています',
      '元の文書から抜けています',
    ]);
    expect(people?.verdict).toBe('partial');
    const entrustee = rows.find(({ answers }) => answers[1]?.id === 'ii-4-entrust1-6');
    expect(entrustee?.answers.map((answer) => answer?.id)).toEqual([
      'ii-4-entrust1-3',
      'ii-4-entrust1-6',
      'ii-4-entrust1-3',
    ]);
    expect(entrustee?.answers[0]?.lines).toEqual(['株式会社アイネス']);
    expect(entrustee?.verdict).toBe('different');
  });

  test('no answer is lost, and none stands twice', () => {
    for (const [column, { rows: own }] of fragments.entries()) {
      const shown = rows.flatMap(({ answers }) => answers[column]?.id ?? []);
      expect(shown.length).toBe(own.length);
      expect(new Set(shown).size).toBe(own.length);
    }
  });

  test('a document compared with itself is the same throughout', () => {
    const verdicts = comparison([fragment(nerima), fragment(nerima)]).flatMap((section) => section.rows);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['same', 'none']));
  });

  test('an item that one document does not have is said so, and text stays text', () => {
    const hostile = { ...fragment(koshigaya), rows: fragment(koshigaya).rows.slice(0, 1) };
    const [first] = hostile.rows;
    if (first) first.lines = ['<img src=x onerror=alert(1)>'];
    const html = toHtml(comparisonTables([hostile, fragment(nerima)], ['甲', '乙'], makeHast, (page) => page));
    expect(html).toContain('この評価書には、この項目がありません');
    expect(html).not.toContain('<img');
  });
});

describe('change log', () => {
  const rowsOf = changeLog(nerima);

  test('a row leads to the item that it names', () => {
    const [first] = rowsOf;
    expect(first).toMatchObject({ sort: '2016-03-24', timing: '事後', target: { id: 'ii-5-transfer1-name' } });
    expect(rowsOf.filter(({ target }) => target)).toHaveLength(59);
  });

  test('a name of a person is replaced, and the row is no mere wording', () => {
    const row = rowsOf.find(({ nameWithheld }) => nameWithheld);
    expect(row?.html).toContain('（氏名）');
    expect(row?.wordingOnly).toBe(false);
  });

  test('a row that points to another paper names no item', () => {
    expect(changeLog(yokohama).filter(({ target }) => target)).toEqual([]);
  });
});
