import type { PdfView } from '../../pdf-view/view.ts';
import type { PlacedItem } from '../types.ts';
import { itemInView } from './contents.ts';

/** Pauses this long between two looks while the page scrolls, in milliseconds. */
const PAUSE = 150;
/** Height of the window where reading is taken to happen, in pixels: below the place that a jump scrolls to. */
const LINE = 150;

/** Tells which item the reader has come to, whenever that changes. */
export function watchItemInView(
  view: PdfView,
  items: () => readonly PlacedItem[],
  changed: (item: PlacedItem | undefined) => void,
  signal: AbortSignal,
): () => void {
  let waiting = 0;
  const look = () => {
    waiting = 0;
    const top = view.overlay(view.page).getBoundingClientRect().top;
    // A page that the reader has turned is told as a whole.
    const line = view.turns === 0 ? (LINE - top) / view.scale : Number.POSITIVE_INFINITY;
    changed(itemInView(items(), view.page, line));
  };
  const lookSoon = () => {
    if (waiting === 0) waiting = window.setTimeout(look, PAUSE);
  };
  document.addEventListener('scroll', lookSoon, { capture: true, passive: true, signal });
  view.on('page', lookSoon, signal);
  view.on('zoom', lookSoon, signal);
  signal.addEventListener('abort', () => clearTimeout(waiting));
  return lookSoon;
}
