import './pages.css';
import type { Engine } from './engine.ts';
import { loadDocument } from './load-document.ts';
import { PdfJsView } from './pdfjs-view.ts';
import type { PdfView } from './view.ts';

export { type Engine, startEngine } from './engine.ts';
export { ViewError } from './fault.ts';

/**
 * Shows a PDF in `container`, an absolutely positioned element that scrolls; its child of class `pdfViewer` takes the pages.
 * @param engine taken over, unless there is an error.
 * @param bytes stay the caller's.
 * @param password for a document that is locked.
 * @throws ViewError if there is nothing to show, or a password is needed.
 */
export async function openView(
  engine: Engine,
  bytes: Uint8Array,
  container: HTMLDivElement,
  password?: string,
): Promise<PdfView> {
  const [library, loaded] = await Promise.all([engine.library, loadDocument(engine, bytes, password)]);
  const view = new PdfJsView(library, loaded, container);
  await view.ready;
  return view;
}
