import { describe, expect, test } from 'vitest';
import { partsOf } from './match-ranges.ts';

const strings = ['特定個人', '', '情報', '保護評価書', '特定'];
const cut = (matches: { start: number; length: number }[]) =>
  partsOf(strings, matches).map((parts) => parts.map(({ index, from, to }) => strings[index]?.slice(from, to)));

describe('partsOf', () => {
  test('a match within one string', () => expect(cut([{ start: 2, length: 2 }])).toEqual([['個人']]));
  test('a match over several strings, the empty one left out', () =>
    expect(cut([{ start: 2, length: 6 }])).toEqual([['個人', '情報', '保護']]));
  test('several matches in order, at the beginning and the end', () =>
    expect(
      cut([
        { start: 0, length: 2 },
        { start: 2, length: 2 },
        { start: 11, length: 2 },
      ]),
    ).toEqual([['特定'], ['個人'], ['特定']]));
  test('positions name single strings', () =>
    expect(partsOf(strings, [{ start: 4, length: 1 }])).toEqual([[{ index: 2, from: 0, to: 1 }]]));
  test('nothing beyond the end', () => expect(partsOf(strings, [{ start: 12, length: 9 }]).flat()).toHaveLength(1));
});
