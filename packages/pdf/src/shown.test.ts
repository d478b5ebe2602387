import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeResources } from './node.ts';
import { openPdf } from './open.ts';
import { shownBox } from './shown.ts';

test('a page whose text lies on its side: a box stands where viewers show it', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('../fixtures/turned.pdf', import.meta.url)));
  const document = await openPdf(bytes, nodeResources());
  const { value: page } = await document.pages().next();
  await document.close();
  // Viewers turn this upright page clockwise, because it says `/Rotate 90`: what was at the top left is at the top right.
  expect(page).toMatchObject({ width: expect.closeTo(595, 0), height: expect.closeTo(842, 0) });
  const box = shownBox(page, { x: 10, y: 20, width: 100, height: 30 });
  expect(box).toEqual({ x: expect.closeTo(842 - 20 - 30, 0), y: 10, width: 30, height: 100 });
});

test.each([
  [0, { x: 10, y: 20, width: 100, height: 30 }],
  [2, { x: 490, y: 750, width: 100, height: 30 }],
  [3, { x: 20, y: 490, width: 30, height: 100 }],
] as const)('turned back by %i quarters', (turn, shown) => {
  expect(shownBox({ turn, width: 600, height: 800 }, { x: 10, y: 20, width: 100, height: 30 })).toEqual(shown);
});
