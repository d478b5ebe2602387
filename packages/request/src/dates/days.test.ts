import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, isDay, monthsAfter } from './days.ts';

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  // 民法140条: the day of the event does not count. 経済産業省 counts 30 days from the day after arrival.
  test.each([
    ['2026-04-01', 30, '2026-05-01'],
    ['2026-11-24', 30, '2026-12-24'],
    ['2026-12-02', 30, '2027-01-01'],
    ['2024-02-01', 30, '2024-03-02'],
    ['2025-02-01', 30, '2025-03-03'],
    ['2026-04-01', 90, '2026-06-30'],
    ['2026-04-01', 14, '2026-04-15'],
  ])('%s and %i days end on %s', (from, days, date) => expect(daysAfter(from, days)).toBe(date));

  test('going on from where one stopped is the same as going at once', () => {
    const span = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(day, span, span, (from, a, b) => {
        expect(daysAfter(daysAfter(from, a), b)).toBe(daysAfter(from, a + b));
      }),
    );
  });
});

describe('months', () => {
  test.each([
    ['2026-03-08', 3, '2026-06-08'],
    ['2027-01-15', 3, '2027-04-15'],
    ['2026-11-29', 3, '2027-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-28', 3, '2027-02-28'],
    ['2026-11-27', 3, '2027-02-27'],
    ['2027-11-29', 3, '2028-02-29'],
    ['2026-12-31', 3, '2027-03-31'],
    ['2026-10-31', 3, '2027-01-31'],
    ['2027-02-28', 3, '2027-05-31'],
    ['2024-02-05', 12, '2025-02-05'],
  ])('%s and %i months end on %s', (from, months, date) => expect(monthsAfter(from, months)).toBe(date));

  test('three months are 89 to 92 days, and a later event never ends earlier', () => {
    fc.assert(
      fc.property(day, (from) => {
        const length = (Date.parse(monthsAfter(from, 3)) - Date.parse(from)) / 86_400_000;
        expect(length).toBeGreaterThanOrEqual(89);
        expect(length).toBeLessThanOrEqual(92);
        expect(monthsAfter(daysAfter(from, 1), 3) >= monthsAfter(from, 3)).toBe(true);
      }),
    );
  });
});

test('a day must exist', () => {
  expect(['2026-02-28', '2024-02-29'].map(isDay)).toEqual([true, true]);
  expect(['2026-02-29', '2026-13-01', '2026-2-1', '', 'x'].map(isDay)).toEqual([false, false, false, false, false]);
});
