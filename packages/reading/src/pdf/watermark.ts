import type { TextRun } from '@tsumabiraka/pdf';

/** Letters this many times as large as those of the page are a stamp across it: 「写し」, 「案」. */
const HUGE = 4;

/** The runs of a page without those of a watermark, which stands behind cells and belongs to none. */
export function partWatermark(runs: readonly TextRun[]): { runs: TextRun[]; watermark: TextRun[] } {
  const limit = usualSize(runs) * HUGE;
  const parts = Map.groupBy(runs, ({ size }) => size > limit);
  return { runs: parts.get(false) ?? [], watermark: parts.get(true) ?? [] };
}

/** Size of most letters of a page. */
export function usualSize(runs: readonly TextRun[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of runs) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const [usual] = [...letters].sort(([, a], [, b]) => b - a)[0] ?? [];
  return usual ?? 0;
}
