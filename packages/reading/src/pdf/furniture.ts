import type { TextRun } from '@tsumabiraka/pdf';
import type { Fragment, FreeLine, PrintedCell, TablePart } from './fragment.ts';
import { cluster } from './lines.ts';

/** Share of the page's height, above and below, where running titles and page numbers stand. */
const MARGIN = 0.1;
const PAGE_NUMBER =
  /^[-‐－―–—\s(（]*(?:p\.?|P\.?|page)?\s*[\d０-９]{1,4}(?:\s*[/／]\s*[\d０-９]{1,4})?\s*(?:頁|ページ|枚)?[-‐－―–—\s)）]*$/iu;

interface PageOfFragments {
  height: number;
  fragments: Fragment[];
}

/**
 * Takes page numbers and running titles away: numbers alone in the margin, and lines that stand at one place on three pages or more, or are
 * the first or last of most pages: sheets of a workbook are shrunk each to its own size. The rules of a table that goes on on the next page may run through
 * the margin, so that the number stands within a cell: there it has to count the pages.
 */
export function withoutFurniture(pages: readonly PageOfFragments[]): Fragment[][] {
  const seen = new Map<string, number>();
  const count = (key: string) => seen.set(key, (seen.get(key) ?? 0) + 1);
  for (const { height, fragments } of pages) {
    for (const fragment of fragments) {
      if (fragment.kind === 'table') for (const line of numbersIn(fragment, height)) count(keyOf(line));
      else if (inMargin(fragment, height)) count(keyOf({ y: fragment.bottom, text: textOf(fragment) }));
    }
    for (const line of outermost(fragments)) count(anywhere(textOf(line)));
  }
  const often = Math.max(3, pages.length / 4);
  const isOften = (line: Line) => (seen.get(keyOf(line)) ?? 0) >= often;
  const isMostly = (text: string) => (seen.get(anywhere(text)) ?? 0) >= often;
  return pages.map(({ height, fragments }) =>
    fragments.flatMap((fragment) => {
      if (fragment.kind === 'table') return withoutLines(fragment, numbersIn(fragment, height).filter(isOften));
      const text = textOf(fragment);
      const isFurniture =
        inMargin(fragment, height) &&
        (PAGE_NUMBER.test(text) || isOften({ y: fragment.bottom, text }) || isMostly(text));
      return isFurniture ? [] : fragment;
    }),
  );
}

/** Text that stands at one place in the margin of page after page, as far as the pages are known. */
export class RunningText {
  readonly #seen = new Set<string>();
  /** Left edges of what stood outside of tables, page by page. */
  readonly #free = new Map<string, number[]>();
  /** What it said, wherever it stood: sheets of a workbook are shrunk each to its own size. */
  readonly #freeTexts = new Set<string>();

  /** Takes in a page. @returns whether text of it is of a line that has stood there on a page before */
  see(runs: readonly TextRun[], height: number): (run: TextRun) => boolean {
    const known = new Set(this.#seen);
    const margin = runs.filter(isIn(height));
    for (const run of margin) this.#seen.add(keyOf(run));
    const isKnown = (line: MarginLine) =>
      line.every((run) => known.has(keyOf(run))) || this.#freeTexts.has(anywhere(textIn(line)));
    const again = new Set(linesIn(runs, height).filter(isKnown).flat());
    return (run) => again.has(run);
  }

  /** Takes in what stands outside of the tables of a page. */
  seeFree(runs: readonly TextRun[], height: number): void {
    for (const line of linesIn(runs, height)) {
      const { x } = line[0];
      this.#free.set(lineKey(line), [...(this.#free.get(lineKey(line)) ?? []), x]);
      this.#freeTexts.add(anywhere(textIn(line)));
    }
  }

  /** What is a running title or page number though a table reaches so far: the same line stood there outside of tables on two pages before. */
  furnitureOf(runs: readonly TextRun[], height: number): ReadonlySet<TextRun> {
    const isKnown = (line: MarginLine) =>
      (this.#free.get(lineKey(line)) ?? []).filter((x) => Math.abs(x - line[0].x) < line[0].size).length >= 2;
    return new Set(linesIn(runs, height).filter(isKnown).flat());
  }
}

const isIn = (height: number) => (run: TextRun) => inMargin({ y: run.y - run.size, bottom: run.y }, height);

type MarginLine = [TextRun, ...TextRun[]];

/** What stands on one baseline in the margin; what its cell cuts off does not show there. */
function linesIn(runs: readonly TextRun[], height: number): MarginLine[] {
  const shown = runs.filter(isIn(height)).filter(({ cutTo }) => !cutTo);
  return cluster(shown, ({ y }) => y, 1).map((line) => line.toSorted((a, b) => a.x - b.x) as MarginLine);
}
const textIn = (line: MarginLine) => line.map(({ text }) => text).join('');
const lineKey = (line: MarginLine) => keyOf({ y: line[0].y, text: textIn(line) });

interface Line {
  /** Baseline. */
  y: number;
  text: string;
}

const anywhere = (text: string) => text.replace(/[\d０-９]+/gu, '#');
const keyOf = ({ y, text }: Line) => `${Math.round(y / 4)} ${anywhere(text)}`;
const outermost = (fragments: readonly Fragment[]) =>
  [...new Set([fragments[0], fragments.at(-1)])].filter((fragment) => fragment?.kind === 'line');
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
