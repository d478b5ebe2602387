import type { TextRun } from '@tsumabiraka/pdf';
import type { Fragment, FreeLine, PrintedCell, TablePart } from './fragment.ts';

/** Share of the page's height, above and below, where running titles and page numbers stand. */
const MARGIN = 0.1;
const PAGE_NUMBER =
  /^[-‐－―–—\s(（]*(?:p\.?|P\.?|page)?\s*[\d０-９]{1,4}(?:\s*[/／]\s*[\d０-９]{1,4})?\s*(?:頁|ページ|枚)?[-‐－―–—\s)）]*$/iu;

interface PageOfFragments {
  height: number;
  fragments: Fragment[];
}

/**
 * Takes page numbers and running titles away: numbers alone in the margin, and lines that stand at one place on three pages or more. The rules of a table
 * that goes on on the next page may run through the margin, so that the number stands within a cell: there it has to count the pages.
 */
export function withoutFurniture(pages: readonly PageOfFragments[]): Fragment[][] {
  const seen = new Map<string, number>();
  const count = (key: string) => seen.set(key, (seen.get(key) ?? 0) + 1);
  for (const { height, fragments } of pages) {
    for (const fragment of fragments) {
      if (fragment.kind === 'table') for (const line of numbersIn(fragment, height)) count(keyOf(line));
      else if (inMargin(fragment, height)) count(keyOf({ y: fragment.bottom, text: textOf(fragment) }));
    }
  }
  const often = Math.max(3, pages.length / 4);
  const isOften = (line: Line) => (seen.get(keyOf(line)) ?? 0) >= often;
  return pages.map(({ height, fragments }) =>
    fragments.flatMap((fragment) => {
      if (fragment.kind === 'table') return withoutLines(fragment, numbersIn(fragment, height).filter(isOften));
      const text = textOf(fragment);
      const isFurniture =
        inMargin(fragment, height) && (PAGE_NUMBER.test(text) || isOften({ y: fragment.bottom, text }));
      return isFurniture ? [] : fragment;
    }),
  );
}

/** Text that stands at one place in the margin of page after page, as far as the pages are known. */
export class RunningText {
  readonly #seen = new Set<string>();

  /** Takes in a page. @returns whether text of it has stood there on a page before */
  see(runs: readonly TextRun[], height: number): (run: TextRun) => boolean {
    const known = new Set(this.#seen);
    const margin = runs.filter((run) => inMargin({ y: run.y - run.size, bottom: run.y }, height));
    for (const run of margin) this.#seen.add(keyOf(run));
    return (run) => margin.includes(run) && known.has(keyOf(run));
  }
}

interface Line {
  /** Baseline. */
  y: number;
  text: string;
}

const keyOf = ({ y, text }: Line) => `${Math.round(y / 4)} ${text.replace(/[\d０-９]+/gu, '#')}`;
const inMargin = ({ y, bottom }: Pick<FreeLine, 'y' | 'bottom'>, height: number) =>
  bottom < height * MARGIN || y > height * (1 - MARGIN);

/** Lines in the margin that are nothing but a number, with nothing beside it. */
function numbersIn({ rows }: TablePart, height: number): PrintedCell['lines'] {
  const lines = rows.flat().flatMap((cell) => cell.lines.filter(({ y }) => inMargin({ y, bottom: y }, height)));
  const isAlone = ({ y, size }: PrintedCell['lines'][number]) =>
    lines.filter((other) => Math.abs(other.y - y) < size).length === 1;
  return lines.filter((line) => PAGE_NUMBER.test(line.text) && isAlone(line));
}

function withoutLines(part: TablePart, lines: PrintedCell['lines']): TablePart {
  if (lines.length === 0) return part;
  const without = (cell: PrintedCell) => ({ ...cell, lines: cell.lines.filter((line) => !lines.includes(line)) });
  return { ...part, rows: part.rows.map((row) => row.map(without)) };
}

const textOf = (line: FreeLine) => line.pieces.map((piece) => piece.text).join(' ');
