import type { Fragment, FreeLine } from './fragment.ts';

/** Share of the page's height, above and below, where running titles and page numbers stand. */
const MARGIN = 0.1;
const PAGE_NUMBER =
  /^[-‐－―–—\s(（]*(?:p\.?|P\.?|page)?\s*[\d０-９]{1,4}(?:\s*[/／]\s*[\d０-９]{1,4})?\s*(?:頁|ページ|枚)?[-‐－―–—\s)）]*$/iu;

/** Takes page numbers and running titles away: numbers alone in the margin, and lines that stand at one place on three pages or more. */
export function withoutFurniture(pages: readonly { height: number; fragments: Fragment[] }[]): Fragment[][] {
  const seen = new Map<string, number>();
  const inMargin = (fragment: Fragment, height: number): fragment is FreeLine =>
    fragment.kind === 'line' && (fragment.bottom < height * MARGIN || fragment.y > height * (1 - MARGIN));
  const keyOf = (line: FreeLine) => `${Math.round(line.y / 4)} ${textOf(line).replace(/[\d０-９]+/gu, '#')}`;
  for (const { height, fragments } of pages) {
    for (const line of fragments) {
      if (inMargin(line, height)) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1);
    }
  }
  const often = Math.max(3, pages.length / 4);
  return pages.map(({ height, fragments }) =>
    fragments.filter(
      (fragment) =>
        !(
          inMargin(fragment, height) &&
          (PAGE_NUMBER.test(textOf(fragment)) || (seen.get(keyOf(fragment)) ?? 0) >= often)
        ),
    ),
  );
}

const textOf = (line: FreeLine) => line.pieces.map((piece) => piece.text).join(' ');
