import { expect, test } from 'vitest';
import { compareCodes, form, forms, withSlot } from './index.ts';

const sorted = (name: '様式3' | '様式4', codes: string[]) => codes.toSorted((a, b) => compareCodes(form(name), a, b));

test('codes sort as the document runs, slot after slot', () => {
  const order = [
    '表紙-評価書番号',
    'I-1-①',
    'I-2-システム1-①',
    'I-2-システム1-③',
    'I-2-システム2-①',
    'I-2-システム10-①',
    'I-3',
    'II-4-委託の有無-件数',
    'II-4-委託事項1',
    'II-4-委託事項1-名称',
    'II-4-委託事項1-⑥',
    'II-4-委託事項2-名称',
    'II-5-提供先1-①',
    'II-5-移転先1-①',
    'II-7',
    '別紙1',
    '別紙2',
    '別添1-記録項目',
    'III-10',
    'IV-1-①',
    '別添2',
    '知らない',
  ];
  expect(sorted('様式3', order.toReversed())).toEqual(order);
});

test('inserted sheets stand behind their section', () => {
  const order = ['I-7', '別添1-事務の内容', '別添1-備考', 'II-1', 'II-7', '別紙1', '別添1-記録項目'];
  expect(sorted('様式3', order.toReversed())).toEqual(order);
});

test.each(forms)('the order of $name is the order of its nodes', (own) => {
  const codes = [...own.nodes.keys()].map((code) => withSlot(code, 1));
  expect(codes.toReversed().sort((a, b) => compareCodes(own, a, b))).toEqual(codes);
});
