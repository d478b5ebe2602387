import { expect, test } from 'vitest';
import { glossary } from '../test/content.ts';
import { byReading } from './index.ts';

const rows = byReading(glossary.words);

test('every word stands in one row, in the order of the 五十音', () => {
  expect(rows.map(({ row }) => row).join('')).toBe('あかさたなはまやらわ');
  expect(rows.flatMap(({ words }) => words)).toHaveLength(glossary.words.length);
});

test.each([
  ['アイシーカード', 'あ'],
  ['がんけんしん', 'か'],
  ['ちゅうかんサーバー', 'た'],
  ['バックアップ', 'は'],
  ['よんじょうほう', 'や'],
])('%s is under %s', (reading, row) => {
  const found = rows.find(({ words }) => words.some((word) => word.reading === reading));
  expect(found?.row).toBe(row);
});

test('voiced and unvoiced kana stand together, long vowels where they sound', () => {
  const readings = rows.flatMap(({ words }) => words.map((word) => word.reading));
  const at = (reading: string) => readings.indexOf(reading);
  expect(at('いたく')).toBeLessThan(at('いたくさき'));
  expect(at('ふくほん')).toBeLessThan(at('ふせいアクセス'));
  expect(at('かいごほけん')).toBeLessThan(at('がいぶかんさ'));
  expect(at('がいぶかんさ')).toBeLessThan(at('かんぷ'));
});
