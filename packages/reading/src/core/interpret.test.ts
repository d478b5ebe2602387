import { describe, expect, test } from 'vitest';
import type { Cell, Row } from '../rows.ts';
import { interpret } from './interpret.ts';

let table = 0;
const cell = (text: string, column = 0): Cell => ({
  lines: text === '' ? [] : text.split('\n'),
  place: { line: column + 1 },
  column,
  columns: 1,
  rows: 1,
});
const row = (...texts: string[]): Row => ({ table, cells: texts.map(cell) });
const free = (text: string): Row => ({ cells: [cell(text)] });

const COVER = [
  free('特定個人情報保護評価書(重点項目評価書)'),
  row('評価書番号', '評価書名'),
  row('7', '介護保険事務 重点項目評価書'),
  free('公表日'),
  row('令和2年1月11日'),
];
const read = (...rows: Row[]) => {
  table += 1;
  return interpret([...COVER, ...rows]);
};
const item = (reading: ReturnType<typeof read>, code: string) =>
  reading.draft.items.find((found) => found.code === code);

describe('an answer', () => {
  test('that is not in its option list is kept as printed, and doubted', () => {
    const reading = read(
      free('Ⅰ 基本情報'),
      row('1. 特定個人情報ファイルを取り扱う事務'),
      row('③対象人数', '[ 定めている ] ＜選択肢＞ 1) 1,000人未満'),
    );
    expect(item(reading, 'I-1-③')).toMatchObject({ state: 'unclear', value: '定めている' });
    expect(reading.doubts).toEqual([expect.objectContaining({ code: 'I-1-③', assumed: '定めている' })]);
    expect(reading.doubts[0]?.alternatives).toContain('10万人以上30万人未満');
  });

  test('of a date that is a serial number of a spreadsheet is doubted', () => {
    const reading = interpret([...COVER.slice(0, -1), row('43841')]);
    expect(item(reading, '表紙-公表日')).toMatchObject({ state: 'unclear', printed: '43841' });
  });

  test('in three cells between brackets is one', () => {
    const reading = read(
      free('Ⅰ 基本情報'),
      row('1. 特定個人情報ファイルを取り扱う事務'),
      row('③', '対象人数', '[', '10万人以上30万人未満', ']', '＜選択肢＞'),
    );
    expect(item(reading, 'I-1-③')).toMatchObject({ state: 'answered', value: '10万人以上30万人未満' });
  });

  test('of boxes says set, blank or lost for each, with its free text', () => {
    const reading = read(
      free('Ⅰ 基本情報'),
      row('2. 特定個人情報ファイルを取り扱う事務において使用するシステム'),
      row('システム1'),
      row('①システムの名称', '介護保険システム'),
      row(
        '③他のシステムとの接続',
        '[ ] 情報提供ネットワークシステム [〇] 庁内連携システム\n[?] 税務システム ☑[ ] 宛名システム等 [レ] その他 ( 中間サーバー )',
      ),
    );
    expect(item(reading, 'I-2-システム1-③')).toMatchObject({
      boxes: [
        { label: '情報提供ネットワークシステム', state: 'unchecked' },
        { label: '庁内連携システム', state: 'checked' },
        { label: '宛名システム等', state: 'checked' },
        { label: '税務システム', state: 'unknown' },
        { label: 'その他', state: 'checked', free: ['中間サーバー'] },
      ],
    });
  });

  test('printed empty is none, and a lost item is missing', () => {
    const reading = read(
      free('Ⅰ 基本情報'),
      row('1. 特定個人情報ファイルを取り扱う事務'),
      row('①事務の名称', ''),
      row('②事務の内容', '—'),
    );
    expect(item(reading, 'I-1-①')).toMatchObject({ state: 'none', mark: '—' });
    expect(reading.draft.missing).toContainEqual(expect.objectContaining({ code: 'I-1-③' }));
    expect(reading.draft.missing).toContainEqual(expect.objectContaining({ code: 'I-2' }));
  });
});

describe('a document', () => {
  test('with two files has the second section for the second file', () => {
    const file = (name: string) => [free('Ⅱ 特定個人情報ファイルの概要'), row('1. 特定個人情報ファイル名'), row(name)];
    const reading = read(...file('台帳'), ...file('連携ファイル'));
    const names = reading.draft.items.filter(({ code }) => code === 'II-1');
    expect(names.map((found) => [found.file, found.kind === 'text' && found.text])).toEqual([
      [1, [{ kind: 'paragraph', lines: ['台帳'] }]],
      [2, [{ kind: 'paragraph', lines: ['連携ファイル'] }]],
    ]);
  });

  test('keeps text that fits nowhere', () => {
    const reading = read(
      free('Ⅰ 基本情報'),
      row('1. 特定個人情報ファイルを取り扱う事務'),
      row('どこにもない文'),
      row('①事務の名称', '介護保険'),
    );
    expect(reading.leftovers).toEqual([expect.objectContaining({ text: 'どこにもない文' })]);
  });

  test('is refused if it is none', () => {
    expect(() => interpret([free('令和6年度予算書'), row('歳入', '100')])).toThrow(
      '特定個人情報保護評価書として読めません',
    );
  });
});

describe('the change table', () => {
  const HEAD = row('変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明');
  test('joins rows that a page break cut', () => {
    const { draft, doubts } = read(
      free('(別添2) 変更箇所'),
      HEAD,
      row('平成28年3', 'V-1-①', '(追加)', '前半', '事後', ''),
      row('月24日', '', '', '後半', '', ''),
    );
    expect(draft.changes).toEqual([
      expect.objectContaining({
        date: '平成28年3月24日',
        after: { text: [{ kind: 'paragraph', lines: ['前半', '後半'] }] },
      }),
    ]);
    expect(doubts).toEqual([]);
  });

  test('doubts a row whose timing is none', () => {
    const { doubts } = read(free('(別添2) 変更箇所'), HEAD, row('平成28年3月24日', 'V-1-①', '甲', '乙', 'その他', ''));
    expect(doubts).toEqual([
      expect.objectContaining({ code: '変更箇所-1', reason: expect.stringContaining('提出時期') }),
    ]);
  });

  test('doubts a row with two texts in one column', () => {
    const wide = row('変更日', '項目', '変更前の記載', '', '変更後の記載', '提出時期');
    const columns = [...wide.cells].filter(({ lines }) => lines.length > 0);
    const { doubts } = read(
      free('(別添2) 変更箇所'),
      { ...wide, cells: columns },
      row('平成28年3月24日', 'V-1-①', '甲', '乙', '丙', '事後'),
    );
    expect(doubts).toEqual([
      expect.objectContaining({ code: '変更箇所-1', reason: expect.stringContaining('二つの欄') }),
    ]);
  });
});
