import type { TextRun } from '@tsumabiraka/pdf';
import type { GridCell } from './grid.ts';

/** pdf.js may give the texts of two neighbouring cells as one run: it is cut at the space nearest to the rule. */
export function splitAtRules(run: TextRun, cellAt: (x: number) => GridCell): TextRun[] {
  const inset = run.size * 0.4;
  const [first, last] = [cellAt(run.x + inset), cellAt(run.x + run.width - inset)];
  if (first === last || run.text.length < 2) return [run];
  const edge = first.x + first.width;
  const at = cutBefore(run, edge);
  if (at === undefined) return [run];
  const share = advance(run.text.slice(0, at)) / advance(run.text);
  const left = { ...run, text: run.text.slice(0, at).trimEnd(), width: run.width * share };
  const right = {
    ...run,
    text: run.text.slice(at).trimStart(),
    x: run.x + run.width * share,
    width: run.width * (1 - share),
  };
  return [left, ...splitAtRules(right, cellAt)];
}

/** Where a run is cut: at the space nearest to the edge, and not further from it than two letters. */
export function cutBefore(run: TextRun, edge: number): number | undefined {
  const whole = advance(run.text);
  let best: { at: number; distance: number } | undefined;
  for (const { index } of run.text.matchAll(/\s+/gu)) {
    const x = run.x + (run.width * advance(run.text.slice(0, index))) / whole;
    const distance = Math.abs(x - edge);
    if (distance < run.size * 2 && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { at: index, distance };
  }
  return best?.at;
}

/** Rough width in letters. */
function advance(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\p{ASCII}｡-ﾟ]/u.test(letter) ? 0.5 : 1;
  return width;
}
