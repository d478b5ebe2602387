import { isMyNumber } from '@tsumabiraka/assessment';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guard } from './guard.ts';
import { holdsMyNumber } from './my-number.ts';

/** A number that passes as a 個人番号, made from eleven digits. */
const myNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 })
  .map((digits) => Array.from({ length: 10 }, (_, last) => `${digits.join('')}${last}`).find(isMyNumber) ?? '');

const styles: readonly ((digit: string) => string)[] = [
  (digit) => digit,
  (digit) => String.fromCodePoint(0xff10 + Number(digit)),
  (digit) => String.fromCodePoint(0x1d7d8 + Number(digit)),
  (digit) => `${digit}\ufe0f\u20e3`,
];
const gaps = [
  '',
  '',
  ' ',
  '  ',
  '　',
  '-',
  '－',
  '‐',
  '‑',
  '–',
  '—',
  '−',
  'ー',
  'ｰ',
  '\n',
  '\r\n',
  '\t',
  '・',
  '.',
  '/',
  '_',
  '\u200b',
  '\u00a0',
  ' - ',
];
const written = fc
  .tuple(
    myNumber,
    fc.array(fc.constantFrom(...gaps), { minLength: 11, maxLength: 11 }),
    fc.array(fc.constantFrom(...styles), { minLength: 12, maxLength: 12 }),
  )
  .map(([number, between, how]) => [...number].map((digit, at) => `${how[at]?.(digit)}${between[at] ?? ''}`).join(''));
const words = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠a-z、。「」\n ]{0,20}$/u);

describe('a My Number', () => {
  test('is found in any width, with anything between its digits, inside any text', () => {
    fc.assert(
      fc.property(words, written, words, (before, number, after) => {
        expect(holdsMyNumber(`${before}あ${number}い${after}`)).toBe(true);
        expect(holdsMyNumber(`${before}${number}${after}`)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  // The published example of the check digit (総務省 and others print 123456789018).
  test.each([
    '123456789018',
    '1234 5678 9018',
    '１２３４－５６７８－９０１８',
    '1234\n5678\n9018',
    '123456\n789018',
    'マイナンバーは123456789018です',
    '1 2 3 4 5 6 7 8 9 0 1 8',
    '5 123456789018',
    '電話 048-963-9136 番号 123456789018',
  ])('%j is found', (text) => expect(holdsMyNumber(text)).toBe(true));

  test('a wrong check digit is none', () => {
    fc.assert(
      fc.property(myNumber, fc.integer({ min: 1, max: 9 }), (number, shift) => {
        const other = `${number.slice(0, 11)}${(Number(number[11]) + shift) % 10}`;
        expect(holdsMyNumber(other)).toBe(isMyNumber(other));
        expect(isMyNumber(other)).toBe(false);
      }),
    );
  });

  test.each([
    '',
    '048-963-9136',
    '048-963-9136 048-963-9137',
    '〒343-8501 048-963-9136',
    '03-5984-4513、045-671-3882',
    '令和5年4月1日から令和6年3月31日まで',
    '越谷市越ヶ谷四丁目2番1号 101号室',
    '12345678901',
    '1234567890180',
    '1234あ5678い9018',
  ])('%j is none', (text) => expect(holdsMyNumber(text)).toBe(false));
});

describe('guard', () => {
  test('lets through what holds none, unchanged', () => {
    const value = { a: ['越谷市', { b: '048-963-9136' }], n: 123456789018 };
    expect(guard(value)).toEqual({ safe: true, value });
  });

  test('stops a value that holds one anywhere, and explains kindly without repeating it', () => {
    const stopped = guard({ a: ['', { b: '1234－5678－9018' }] });
    expect(stopped.safe).toBe(false);
    expect(JSON.stringify(stopped)).not.toMatch(/5678/u);
    expect(stopped).toMatchObject({ refusal: { hint: expect.stringContaining('消してください') } });
  });
});
