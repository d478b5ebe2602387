import { describe, expect, test } from 'vitest';
import { findMyNumbers, isMyNumber } from './my-number.ts';

describe('isMyNumber', () => {
  test('takes the sample of the published card designs', () => {
    expect(isMyNumber('123456789018')).toBe(true);
  });

  test('takes a check digit of 0 where the remainder is 0 or 1', () => {
    // Weighted sums from the right: 11 = 2 × 1 + 3 × 3, and 12 = 6 × 2.
    expect(isMyNumber('000000000310')).toBe(true);
    expect(isMyNumber('000000200000')).toBe(true);
    expect(isMyNumber('000000200001')).toBe(false);
  });

  test('refuses every other check digit of a number', () => {
    const others = [...'0123456789'].filter((digit) => isMyNumber(`12345678901${digit}`));
    expect(others).toEqual(['8']);
  });

  test.each(['12345678901', '1234567890180', 'abcdefghijkl', ''])('refuses %j, which is not 12 digits', (digits) => {
    expect(isMyNumber(digits)).toBe(false);
  });
});

describe('findMyNumbers', () => {
  test.each([
    '番号は123456789018です',
    '1234-5678-9018',
    '1234 5678 9018',
    '１２３４５６７８９０１８',
    '１２３４　５６７８　９０１８',
    '1234－5678―9018',
    '1234ー5678–9018',
    '1234 - 5678 - 9018',
    '1234\u200b5678\u200b9018',
    '①123456789018',
  ])('finds it in %j', (text) => {
    const [found, ...others] = findMyNumbers(text);
    expect(found?.digits).toBe('123456789018');
    expect(text.slice(found?.index)).toMatch(/^[1１]/u);
    expect(others).toEqual([]);
  });

  test.each([
    '123456789019',
    '0123456789018',
    '1234567890180',
    '123456 789018',
    '法人番号 7000012050002',
    '048-963-9136',
    '令和5年12月18日',
  ])('finds none in %j', (text) => {
    expect(findMyNumbers(text)).toEqual([]);
  });

  test('finds two, one after the other', () => {
    expect(findMyNumbers('123456789018、1234-5678-9018').map(({ index }) => index)).toEqual([0, 13]);
  });
});
