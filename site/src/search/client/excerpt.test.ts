import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

const shown = (text: string, marks: string[]) =>
  excerpt(text, marks)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

it('marks what was looked for in the letters of the document', () => {
  expect(shown('①ｻｰﾊﾞ室、サーバー室の鍵', ['サーバ室', 'サーバー室'])).toBe('①[ｻｰﾊﾞ室]、[サーバー室]の鍵');
  expect(shown('平成28年 1月から', ['平成28年1月'])).toBe('[平成28年 1月]から');
});

it('shows the part of a long text with most of it', () => {
  const text = `${'あ'.repeat(400)}\n委託\n${'い'.repeat(300)}\n再委託の許諾、再委託の監督\n${'う'.repeat(300)}`;
  const part = shown(text, ['再委託', '許諾', '監督']);
  expect(part).toContain('[再委託]の[許諾]、[再委託]の[監督]');
  expect(part.length).toBeLessThan(200);
  expect(part.startsWith('…') && part.endsWith('…')).toBe(true);
});

it('shows the beginning where nothing is marked', () => {
  expect(shown('株式会社アイネス', ['委託先'])).toBe('株式会社アイネス');
});
