import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.component.d.ts';
import { TouchManager } from './pdfjs.ts';

/** Milliseconds that the pages are only stretched, before they are drawn sharp again. */
const STRETCHED = 400;
/** Pixels of a wheel with Ctrl (a trackpad's pinch sends them, too) that double the size. */
const DOUBLING = 300;

/** Zoom with two fingers, and with Ctrl and the wheel, around the place where they are. */
export function listenForPinch(container: HTMLElement, viewer: PDFViewer, signal: AbortSignal): void {
  const zoom = (scaleFactor: number, origin: readonly number[]): void =>
    viewer.updateScale({ scaleFactor, origin: [...origin], drawingDelay: STRETCHED });
  let rest = 1;
  new TouchManager({
    container,
    onPinching: (origin: readonly number[], before: number, now: number) => {
      // pdf.js rounds to whole per cents: what is lost there is kept for the next move.
      const wanted = (rest * now) / before;
      const previous = viewer.currentScale;
      zoom(wanted, origin);
      rest = (wanted * previous) / viewer.currentScale;
    },
    onPinchEnd: () => {
      rest = 1;
    },
    signal,
  });
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(2 ** (-event.deltaY / DOUBLING), [event.clientX, event.clientY]);
    },
    { passive: false, signal },
  );
}
