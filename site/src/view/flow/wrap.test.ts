import { describe, expect, test } from 'vitest';
import { widthOf, wrap } from './wrap.ts';

describe('wrap', () => {
  test('keeps every letter and the width', () => {
    const name = '地方公共団体情報システム機構が管理する住民基本台帳ネットワークシステム';
    const lines = wrap(name, 12);
    expect(lines.join('')).toBe(name);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(13);
  });

  test('no punctuation begins a line', () => {
    expect(wrap('区民部、国保年金課、税務課、収納課', 4).filter((line) => line.startsWith('、'))).toEqual([]);
  });

  test('no letter stands alone on the last line', () => {
    expect(wrap('地方公共団体・地方独立行政法人', 14).at(-1)?.length).toBeGreaterThan(1);
  });

  test('half-width letters are narrower', () => {
    expect(wrap('LGWAN-ASP', 6)).toEqual(['LGWAN-ASP']);
  });

  test('too many lines end in an ellipsis', () => {
    expect(wrap('あいうえおかきくけこ', 3, 2)).toEqual(['あいう', 'えお…']);
  });
});
