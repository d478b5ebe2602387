import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCard } from './place.ts';

const phone = { width: 360, height: 640 };
const card = { width: 344, height: 300 };
const word = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 14 });

test('below the word where there is room, above it else', () => {
  expect(placeCard(word(100, 100), card, phone)).toEqual({ left: 8, edge: { top: 122 }, maxHeight: 510 });
  expect(placeCard(word(100, 560), card, phone)).toEqual({ left: 8, edge: { bottom: 88 }, maxHeight: 544 });
});

test('never over the word, never outside the window', () => {
  const width = fc.integer({ min: 320, max: 2000 });
  const height = fc.integer({ min: 400, max: 1400 });
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(width, height, fraction, fraction, fc.integer({ min: 80, max: 900 }), (w, h, x, y, tall) => {
      const view = { width: w, height: h };
      const anchor = word(x * (w - 60), y * (h - 14));
      const wide = Math.min(380, w - 16);
      const { left, edge, maxHeight } = placeCard(anchor, { width: wide, height: tall }, view);
      const shown = Math.min(tall, maxHeight);
      const top = 'top' in edge ? edge.top : h - edge.bottom - shown;
      expect(left).toBeGreaterThanOrEqual(8);
      expect(left + wide).toBeLessThanOrEqual(w - 8);
      expect(top).toBeGreaterThanOrEqual(8);
      expect(top + shown).toBeLessThanOrEqual(h - 8);
      expect(top >= anchor.bottom || top + shown <= anchor.top).toBe(true);
      expect(maxHeight).toBeGreaterThan(150);
    }),
  );
});
