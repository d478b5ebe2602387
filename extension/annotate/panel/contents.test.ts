import { expect, test } from 'vitest';
import { headingsOf } from '../items/headings.ts';
import type { PlacedItem } from '../types.ts';
import { contentsOf, itemInView } from './contents.ts';

const placed = (code: string, page: number, y: number, file?: number): PlacedItem => ({
  ...{ id: code, code, file, label: code, page, answer: '', state: 'answered' as const },
  box: { x: 40, y, width: 150, height: 20 },
  extent: { x: 40, y, width: 500, height: 20 },
});

const items = [
  placed('表紙-公表日', 1, 700),
  placed('I-1-①', 3, 100),
  placed('I-2-システム1-①', 3, 300),
  placed('I-2-システム1-③', 3, 400),
  placed('I-2-システム2-①', 4, 60),
  placed('II-1', 5, 80, 1),
];

test('items stand under the headings of their form', () => {
  const contents = contentsOf('様式3', items).map(({ heading, groups }) => [
    heading,
    groups.map((group) => [group.heading, group.items.map(({ label }) => label)]),
  ]);
  expect(contents).toEqual([
    ['表紙', [['', ['公表日']]]],
    [
      'I 基本情報',
      [
        ['1. 特定個人情報ファイルを取り扱う事務', ['①事務の名称']],
        [
          '2. 特定個人情報ファイルを取り扱う事務において使用するシステム › システム1',
          ['①システムの名称', '③他のシステムとの接続'],
        ],
        ['2. 特定個人情報ファイルを取り扱う事務において使用するシステム › システム2', ['①システムの名称']],
      ],
    ],
    ['II 特定個人情報ファイルの概要', [['', ['1. 特定個人情報ファイル名']]]],
  ]);
});

test('a name that is understood alone carries its slot, and a second file its number', () => {
  expect(headingsOf('様式3', 'I-2-システム1-③').name).toBe('システム1 ③他のシステムとの接続');
  expect(headingsOf('様式3', 'I-1-①').name).toBe('①事務の名称');
  expect(headingsOf('様式4', 'II-1', 2).section).toBe('II 特定個人情報ファイルの概要（ファイル2）');
});

test('the item in view is the last that began', () => {
  expect(itemInView(items, 3, 350)?.code).toBe('I-2-システム1-①');
  expect(itemInView(items, 4, 10)?.code).toBe('I-2-システム1-③');
  expect(itemInView(items, 2, 10)?.code).toBe('表紙-公表日');
  expect(itemInView(items, 3, 10)?.code).toBe('I-1-①');
  expect(itemInView(items, 1, 10)?.code).toBe('表紙-公表日');
  expect(itemInView([], 1, 10)).toBeUndefined();
});
