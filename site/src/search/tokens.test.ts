import { expect, it } from 'vitest';
import { phraseQuery, tokens } from './tokens.ts';

it('makes every character a word, and a line end a gap', () => {
  expect(tokens('再委託(なし)\n\n1件')).toBe('再 委 託 な し | 1 件');
});

it('asks for the same characters one after the other', () => {
  expect(phraseQuery('提供・移転')).toBe('"提 供 移 転"');
  expect(phraseQuery('・「」')).toBeUndefined();
});
