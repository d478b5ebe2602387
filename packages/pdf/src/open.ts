import './undrawn.ts';
import { getDocument, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { PdfError } from './error.ts';
import type { Page } from './page.ts';
import { overPort } from './port/over-port.ts';
import { readPage } from './read-page.ts';

/** Where the files of pdf.js are: addresses in a browser, folders (with a slash at the end) in Node. */
export interface PdfResources {
  /** Folder `cmaps/`: without it, text in fonts that are not embedded is lost. */
  cMapUrl: string;
  /** Folder `standard_fonts/`. */
  standardFontDataUrl: string;
  /** A way to the worker of pdf.js, for one document: the other end is served by `servePdfjs`. */
  connect(): MessagePort | Promise<MessagePort>;
}

export interface PdfDocument {
  pageCount: number;
  /** The pages in order; a few are read ahead, no more are in memory. */
  pages(): AsyncGenerator<Page>;
  /** Frees what the document holds. */
  close(): Promise<void>;
}

/** Pages that are read at a time from a worker: it goes on with one while another is on its way here or is being used. */
const AT_A_TIME = 4;
/** Real documents have up to some 200 pages; beyond this a file is something else. */
const MOST_PAGES = 1000;
/** Pixels. Pictures are never needed, and those of a scan take long to decode. */
const LARGEST_PICTURE = 1;
/** `%PDF-` has to stand within the first kilobyte (ISO 32000-1, annex H). */
const HEADER_WITHIN = 1024;
const IN_NODE = globalThis.process?.versions?.node !== undefined;

/**
 * Opens a PDF. The bytes are taken over: do not use them afterwards.
 * @throws PdfError if it is empty, no PDF, damaged beyond opening, locked or too long.
 */
export async function openPdf(bytes: Uint8Array, resources: PdfResources): Promise<PdfDocument> {
  if (bytes.length === 0) throw new PdfError('empty');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_WITHIN));
  if (!head.includes('%PDF-')) throw new PdfError('not-a-pdf');
  const { cMapUrl, standardFontDataUrl } = resources;
  const port = await resources.connect();
  const loading = getDocument({
    data: bytes,
    cMapUrl,
    standardFontDataUrl,
    maxImageSize: LARGEST_PICTURE,
    disableFontFace: true,
    // Names of fonts: pdf.js joins text over two fonts of one name.
    fontExtraProperties: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
    worker: overPort(port),
    // Without `document`, in a worker of a browser, pdf.js can neither fetch its files on this side nor draw.
    useWorkerFetch: !IN_NODE,
    disableWorkerRendering: true,
  });
  const close = async () => {
    await loading.destroy();
    port.close();
  };
  try {
    const document = await loading.promise;
    if (document.numPages === 0) throw new PdfError('damaged');
    if (document.numPages > MOST_PAGES) throw new PdfError('too-long');
    return {
      pageCount: document.numPages,
      close,
      pages: () => inOrder(document, IN_NODE ? 1 : AT_A_TIME),
    };
  } catch (error) {
    await close();
    if (error instanceof PdfError) throw error;
    if (error instanceof PasswordException) throw new PdfError('locked', error);
    throw new PdfError('damaged', error);
  }
}

async function* inOrder(document: PDFDocumentProxy, atATime: number): AsyncGenerator<Page> {
  const begun: Promise<Page>[] = [];
  const trusted = new Set<string>();
  for (let number = 1; number <= document.numPages || begun.length > 0; ) {
    // What the first page teaches of its fonts spares the others a second look.
    const ahead = number === 1 ? 1 : atATime;
    while (number <= document.numPages && begun.length < ahead) begun.push(pageOf(document, number++, trusted));
    const page = await begun.shift();
    if (page) yield page;
  }
  // The fonts are not needed any more, but what is made of the pages needs room.
  await document.cleanup();
}

async function pageOf(document: PDFDocumentProxy, number: number, trusted: Set<string>): Promise<Page> {
  const page = await document.getPage(number).catch(() => undefined);
  if (!page) return unreadable(number);
  try {
    return await readPage(page, trusted);
  } finally {
    page.cleanup();
  }
}

const unreadable = (number: number): Page => ({
  number,
  width: 0,
  height: 0,
  turn: 0,
  runs: [],
  rules: [],
  fills: [],
  traits: ['damaged'],
});
