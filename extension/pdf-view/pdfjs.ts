import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { browser } from 'wxt/browser';

const file = (path: string): string => browser.runtime.getURL(`/pdfjs/${path}`);

/** The viewer components read the library from this global when they are loaded. */
Object.assign(globalThis, { pdfjsLib: pdfjs });

/** The components, loaded after the global they need stands. */
export const components = () => import('pdfjs-dist/legacy/web/pdf_viewer.mjs');

export type Components = Awaited<ReturnType<typeof components>>;

export const startWorker = (): Worker => new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' });

/**
 * Begins to open a PDF; its own scripts and XFA forms are never run, and no address of ours is asked but pdf.js' own files.
 * @param bytes taken over: do not use them afterwards.
 * @param worker that does it, of `startWorker`
 */
export function load(bytes: Uint8Array, worker: Worker) {
  return pdfjs.getDocument({
    data: bytes,
    worker: pdfjs.PDFWorker.create({ port: worker, verbosity: 0 }),
    cMapUrl: file('cmaps/'),
    standardFontDataUrl: file('standard_fonts/'),
    wasmUrl: file('wasm/'),
    iccUrl: file('iccs/'),
    enableXfa: false,
    verbosity: 0,
  });
}

export const { AnnotationMode, PasswordException, PasswordResponses, TouchManager } = pdfjs;
