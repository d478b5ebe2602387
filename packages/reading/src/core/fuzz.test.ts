import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Mutations } from '../../bench/fuzz/mutate.ts';
import { bytesProperty, draftProperty, realRows, rowsProperty } from '../../bench/fuzz/properties.ts';
import type { Row } from '../rows.ts';

/** Cases that once failed: a row behind 「その他 ( )」 was read as if it stood in the brackets; a word in a merged cell before a label was lost. */
const FOUND: [Mutations][] = [
  [{ document: 98, from: 0, length: 52, changes: [{ kind: 'noise-row', row: 0.9807692307692307, cell: 0 }] }],
  [{ document: 251, from: 0, length: 55, changes: [{ kind: 'noise-line', row: 0.9818181818181818, cell: 0 }] }],
];

// `npm run fuzz -w packages/reading` does the same ten thousand times.
describe('broken sources', { timeout: 120_000 }, () => {
  let rows: Row[][] = [];
  beforeAll(async () => {
    rows = await realRows();
  }, 60_000);

  test('rows that are lost, doubled, cut or noisy: nothing is dropped, nothing made up', () => {
    expect(rows).toHaveLength(10);
    fc.assert(rowsProperty(rows), { numRuns: 150, examples: FOUND });
  });

  test('what is left of them is an assessment, and can be written as Markdown without loss', () => {
    fc.assert(draftProperty(rows), { numRuns: 40 });
  });

  test.each([
    ['libreoffice-koshigaya-48.xlsx', 40],
    ['koshigaya-48.txt', 40],
    ['form2-cover.pdf', 20],
  ])('%s with bytes cut off and flipped is read or refused', async (name, numRuns) => {
    await fc.assert(bytesProperty(new URL(`../../fixtures/${name}`, import.meta.url)), { numRuns });
  });
});
