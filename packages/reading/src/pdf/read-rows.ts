import type { Page } from '@tsumabiraka/pdf';
import type { Row } from '../rows.ts';
import { type Fragment, fragmentsOf } from './fragment.ts';
import { withoutFurniture } from './furniture.ts';
import { rowsOf } from './rows.ts';
import { stitch } from './stitch.ts';

/** Collects the pages of a PDF one by one; only cells and their text are kept of each. */
export class PdfRows {
  readonly #pages: { height: number; width: number; number: number; fragments: Fragment[] }[] = [];

  add(page: Page): void {
    const { number, width, height } = page;
    const before = this.#pages.at(-1)?.fragments.findLast((fragment) => fragment.kind === 'table');
    const known = before?.grid.xs.slice(1, -1);
    this.#pages.push({ number, width, height, fragments: fragmentsOf(page, known) });
  }

  /** The rows of all pages. */
  rows(): Row[] {
    const widths = new Map(this.#pages.map(({ number, width }) => [number, width]));
    return rowsOf(stitch(withoutFurniture(this.#pages)), widths);
  }
}
