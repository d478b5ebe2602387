import { expect, test } from 'vitest';
import { cluster } from './clusters.ts';

const at = (...heights: number[]) => heights.map((y) => ({ y }));
const shape = (heights: number[], size: number) =>
  cluster(at(...heights), size).map(({ y, members }) => [y, members.map((member) => member.y)]);

test('items with room have a mark each, at their own height', () => {
  expect(shape([100, 10, 40], 28)).toEqual([
    [10, [10]],
    [40, [40]],
    [100, [100]],
  ]);
});

test('items closer than a mark share one at the first of them, and a chain does not run on for ever', () => {
  expect(shape([10, 20, 30, 40, 50], 28)).toEqual([
    [10, [10, 20, 30]],
    [40, [40, 50]],
  ]);
});
