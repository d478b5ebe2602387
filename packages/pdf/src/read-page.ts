import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { countUnmapped } from './characters.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { asMatrix, type Matrix, multiply, quarterTurns } from './matrix.ts';
import type { Page, PageTrait } from './page.ts';
import { runsOf } from './runs.ts';
import { contentOf } from './text/content.ts';
import type { TextPiece } from './text/pieces.ts';

/**
 * One page; a page that pdf.js cannot finish comes with what could be read and the trait `damaged`.
 * @param trusted fonts of the document that `contentOf` has learnt to trust; it adds to them
 */
export async function readPage(page: PDFPageProxy, trusted: Set<string>): Promise<Page> {
  const traits = new Set<PageTrait>();
  const { list, pieces, vertical, isWhole } = await contentOf(page, trusted);
  if (!isWhole) traits.add('damaged');
  const items = pieces.filter(({ str }) => str.trim() !== '');
  const view = turnedBack(page, items);
  if (view.turns !== 0) traits.add('turned');
  const inside = ({ x, y }: { x: number; y: number }) => x > -5 && y > -5 && x < view.width + 5 && y < view.height + 5;
  const runs = runsOf(items, vertical, view.toPage).filter(inside);
  // Without text there is nothing to put into cells.
  const drawing = runs.length > 0 && list ? drawingOf(list, view.toPage) : NOTHING;

  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  if (length === 0) traits.add('no-text');
  if (drawing.hidesText) traits.add('hidden-text');
  if (runs.some((run) => countUnmapped(run.text) > 0)) traits.add('unmapped');
  if (runs.filter((run) => run.upright).length > runs.length / 2) traits.add('vertical');
  const { rules, fills } = drawing;
  const { width, height, turn } = view;
  return { number: page.pageNumber, width, height, turn, runs, rules, fills, traits: [...traits] };
}

const NOTHING: Drawing = { rules: [], fills: [], hidesText: false };

/** The way from PDF space to the page as it is read: with the turn that the page asks for, and the one that most of its text needs. */
function turnedBack(page: PDFPageProxy, items: readonly TextPiece[]) {
  const viewport = page.getViewport({ scale: 1 });
  const shown = asMatrix(viewport.transform);
  const count = [0, 0, 0, 0];
  for (const item of items) {
    const turn = quarterTurns(multiply(shown, asMatrix(item.transform)));
    count[turn] = (count[turn] ?? 0) + item.str.length;
  }
  const turn = count.indexOf(Math.max(...count)) as Page['turn'];
  const { width, height } = viewport;
  const turns = (page.rotate / 90 + turn) % 4;
  if (turn === 0) return { toPage: shown, width, height, turn, turns };
  const back: readonly Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, width],
    [-1, 0, 0, -1, width, height],
    [0, 1, -1, 0, height, 0],
  ];
  const toPage = multiply(back[turn] ?? shown, shown);
  return turn === 2 ? { toPage, width, height, turn, turns } : { toPage, width: height, height: width, turn, turns };
}
