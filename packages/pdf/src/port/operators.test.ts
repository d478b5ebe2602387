import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { OPERATORS } from './operators.ts';

test('the operators are those of pdf.js', () => {
  expect(OPS).toMatchObject(OPERATORS);
});
