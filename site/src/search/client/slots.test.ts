import { expect, it } from 'vitest';
import { inAskedSlots } from './slots.ts';

const result = (path: string, text: string) => ({
  card: { path, label: '', trail: [], document: '', agency: '', text },
});
const printing = result('assessments/a/1/#ii-4-entrust2-1', '予診票の印刷、封入');
const printer = result('assessments/a/1/#ii-4-entrust2-6', '日本通信紙株式会社');
const keeper = result('assessments/a/1/#ii-4-entrust1-6', '日本コンピューター株式会社');
const place = result('assessments/a/1/#ii-6-1', 'データセンター');

it('leaves the 委託事項 that speaks of what is asked about', () => {
  expect(inAskedSlots([printer, keeper, printing, place], ['印刷'])).toEqual([printer, printing, place]);
});

it('leaves all where none speaks of it', () => {
  expect(inAskedSlots([printer, keeper, place], ['印刷'])).toEqual([printer, keeper, place]);
});
