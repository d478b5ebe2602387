import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';

/** Dots per inch on paper: small print stays sharp, and 300 pages stay printable. */
const RESOLUTION = 150;

/** A page as it is to be printed. */
export interface Picture {
  readonly page: number;
  readonly image: Blob;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** The pages as pictures, one after the other; ends early when aborted. */
export async function* picturesOf(document: PDFDocumentProxy, signal: AbortSignal): AsyncGenerator<Picture> {
  for (let number = 1; number <= document.numPages && !signal.aborted; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: RESOLUTION / 72 });
    const canvas = window.document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport, intent: 'print' }).promise;
    const image = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    canvas.width = canvas.height = 0; // frees the memory now, not at the next collection
    if (image) yield { page: number, image, width, height };
  }
}
