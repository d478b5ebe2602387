import { describe, expect, test } from 'vitest';
import { compareItems, formatKey, parseKey } from './order.ts';

describe('keys of the frontmatter', () => {
  test.each([
    ['様式3', 'I-1-①', { code: 'I-1-①' }],
    ['様式3', 'II-6', { code: 'II-6', file: 1 }],
    ['様式4', 'ファイル2-II-6-②-期間', { code: 'II-6-②-期間', file: 2 }],
    ['様式4', 'II-4-委託事項2-③', { code: 'II-4-委託事項2-③', file: 1 }],
    ['様式3', 'I-2-システム1-③', { code: 'I-2-システム1-③' }],
  ] as const)('%s %s', (form, key, item) => {
    expect(parseKey(form, key)).toEqual(item);
    expect(formatKey(item)).toBe(key);
  });

  test('the first file may be named, and need not be', () => {
    expect(parseKey('様式4', 'ファイル1-II-1')).toEqual(parseKey('様式4', 'II-1'));
  });
});

test('items stand in the order of the document: section, file, place in the form', () => {
  const ordered = [
    { code: '表紙-評価書番号' },
    { code: 'I-2-システム2-①' },
    { code: 'I-2-システム10-①' },
    { code: '別添1-事務の内容' },
    { code: 'II-1', file: 1 },
    { code: 'II-7', file: 1 },
    { code: 'II-1', file: 2 },
    { code: '別紙1' },
    { code: '別添2-記録項目', file: 1 },
    { code: '別添2-記録項目', file: 2 },
    { code: 'III-1', file: 1 },
    { code: 'III-1', file: 2 },
    { code: 'IV-2-教育・啓発' },
  ];
  const shuffled = ordered.toReversed();
  expect(shuffled.sort((a, b) => compareItems('様式4', a, b))).toEqual(ordered);
});
