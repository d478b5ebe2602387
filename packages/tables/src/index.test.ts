import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv } from './index.ts';

test('text with commas, quotes and line breaks comes back as it was', () => {
  const row = ['福祉,総合', '「"引用"」', '一行目\n二行目', 48];
  expect(parse(csv([row]))).toEqual([row.map(String)]);
  expect(csv([['a\nb']])).toBe('"a\nb"\r\n');
});

test.each(['=1+1', '+81', '-', '@SUM(A1)', '\tx', '＝1+1', '＋1', '－', '＠x'])('%j is no formula', (cell) => {
  const [[written]] = parse(csv([[cell]])) as [[string]];
  expect(written.startsWith("'")).toBe(true);
  expect(written.endsWith(cell)).toBe(true);
});
