import type { Page, TextRun } from '@tsumabiraka/pdf';
import type { Row } from '../rows.ts';
import { type Fragment, fragmentsOf } from './fragment.ts';
import { RunningText, withoutFurniture } from './furniture.ts';
import { rowsOf } from './rows.ts';
import { stitch } from './stitch.ts';
import { doubtedWhole } from './unsure.ts';
import { partWatermark } from './watermark.ts';

/** Collects the pages of a PDF one by one; only cells and their text are kept of each. */
export class PdfRows {
  readonly #pages: { height: number; width: number; number: number; fragments: Fragment[] }[] = [];
  readonly #running = new RunningText();
  /** Texts of watermarks, each as a row of its own, from where it stands first. */
  readonly #watermarks = new Map<string, Row>();

  add(page: Page): void {
    const { number, width, height } = page;
    const { runs, watermark } = partWatermark(page.runs);
    for (const run of watermark)
      if (!this.#watermarks.has(run.text)) this.#watermarks.set(run.text, rowOf(run, number));
    const before = this.#pages.at(-1)?.fragments.findLast((fragment) => fragment.kind === 'table');
    const isRunning = this.#running.see(runs, height);
    const furniture = this.#running.furnitureOf(runs, height);
    const fragments = fragmentsOf({ ...page, runs }, before?.grid, isRunning, furniture);
    const tables = fragments.filter(({ kind }) => kind === 'table');
    const isFree = (run: TextRun) => !tables.some(({ y, bottom }) => run.y > y && run.y < bottom);
    this.#running.seeFree(runs.filter(isFree), height);
    this.#pages.push({ number, width, height, fragments });
  }

  /** The rows of all pages; first what watermarks say, which is no part of the form. */
  rows(): Row[] {
    const widths = new Map(this.#pages.map(({ number, width }) => [number, width]));
    const rows = [...this.#watermarks.values(), ...rowsOf(stitch(withoutFurniture(this.#pages)), widths)];
    const isStriped = this.#pages.some(({ fragments }) =>
      fragments.some((part) => part.kind === 'table' && part.grid.striped),
    );
    return [...doubtedWhole(rows, isStriped)];
  }
}

function rowOf({ text, x, y, width, size }: TextRun, page: number): Row {
  const place = { page, box: { x, y: y - size, width, height: size } };
  return { cells: [{ lines: [text], place, column: 0, columns: 1, rows: 1 }] };
}
