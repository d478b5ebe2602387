import { expect, test } from 'vitest';
import { whichAreKnown } from './known.ts';

const body = {
  id: 'koshigaya',
  name: '越谷市',
  printedName: '越谷市長',
  hosts: ['www.city.koshigaya.saitama.jp'],
  assessments: [
    {
      id: 'koshigaya-48',
      number: '48',
      title: 'こども医療費の支給に関する事務 重点項目評価書',
      form: '様式3' as const,
      published: '2024-02-05',
      pdf: 'https://www.city.koshigaya.saitama.jp/files/48.pdf',
    },
  ],
};
const known = (link: { url: string; title?: string; kind?: string }) =>
  whichAreKnown([{ title: '', ...link }], [body])[0];
const elsewhere = 'https://www.city.koshigaya.saitama.jp/new/a.pdf';

test('by the address of the PDF, also without TLS', () => {
  expect(known({ url: 'https://www.city.koshigaya.saitama.jp/files/48.pdf' })).toBe(true);
  expect(known({ url: 'http://www.city.koshigaya.saitama.jp/files/48.pdf#page=2' })).toBe(true);
  expect(known({ url: elsewhere })).toBe(false);
});

test('by affair and kind, on a site of its body only', () => {
  const same = { title: 'こども医療費の支給に関する事務', kind: '重点項目' };
  expect(known({ ...same, url: elsewhere })).toBe(true);
  expect(known({ ...same, url: 'https://www.city.example.lg.jp/a.pdf' })).toBe(false);
  expect(known({ ...same, kind: '基礎項目', url: elsewhere })).toBe(false);
  expect(known({ title: same.title, url: elsewhere })).toBe(false);
  expect(known({ ...same, title: '児童手当の支給に関する事務', url: elsewhere })).toBe(false);
});
