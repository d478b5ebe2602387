import { describe, expect, it } from 'vitest';
import { count, format, holds, megabytes, milliseconds, times } from './measure.ts';

describe('holds', () => {
  it.each([
    [{ most: 3 }, 3, true],
    [{ most: 3 }, 3.1, false],
    [{ least: 20 }, 20, true],
    [{ least: 20 }, 19, false],
  ])('%j: %d', (limit, value, expected) => {
    expect(holds({ ...times('', value), limit })).toBe(expected);
  });

  it('asks nothing of a figure without a limit', () => {
    expect(holds(times('', 1e9))).toBe(true);
  });
});

describe('format', () => {
  it('writes figure, unit and name in columns, and says what is over', () => {
    const table = {
      heading: 'サイト',
      measures: [
        count('ページ', 1234),
        megabytes('量', 1_500_000),
        milliseconds('一件あたり', 12.34),
        { ...times('床の何倍', 4), limit: { most: 3 } },
      ],
    };
    expect(format([table])).toBe(
      [
        'サイト',
        '       1,234 件     ページ',
        '        1.50 MB    量',
        '          12 ms    一件あたり',
        '        4.00 ×     床の何倍（3 以下、超過）',
        '',
      ].join('\n'),
    );
  });
});
