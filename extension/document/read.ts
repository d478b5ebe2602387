import { browser } from 'wxt/browser';
import type { PdfPort } from './pdf-port.worker.ts';
import type { DocumentFault, MachineReading, ReadReply, ReadRequest } from './protocol.ts';

/** What is told while a document is read. */
interface ReadListener {
  page(page: number, pageCount: number): void;
  /** @param whole false as long as there are more pages */
  reading(reading: MachineReading, whole: boolean): void;
  fault(fault: DocumentFault): void;
}

/** A document that is being read. */
export interface Reader {
  /** From now on `listener` is told everything, and first the latest of what has come before. Once only. */
  listen(listener: ReadListener): void;
}

/**
 * Reads a PDF in workers of its own, so that the page never waits: one takes the file apart, one reads what it finds. They end with the last page, or
 * when `signal` is aborted; after that nothing is told.
 * @param bytes the file; given away
 */
export function readInWorker(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Reader {
  let listener: ReadListener | undefined;
  let unheard: ReadReply | undefined;
  const hear = (reply: ReadReply): void => {
    if (listener) tell(listener, reply);
    // That another page was read says less than what the pages before it say.
    else if (!unheard || unheard.type === 'page' || reply.type !== 'page') unheard = reply;
  };
  if (!signal.aborted) start(bytes, hear, signal);
  return {
    listen(given) {
      listener = given;
      if (unheard && !signal.aborted) tell(listener, unheard);
    },
  };
}

function tell(listener: ReadListener, reply: ReadReply): void {
  if (reply.type === 'page') listener.page(reply.page, reply.pageCount);
  else if (reply.type === 'fault') listener.fault(reply.fault);
  else listener.reading(reply.reading, reply.type === 'whole');
}

function start(bytes: Uint8Array<ArrayBuffer>, hear: (reply: ReadReply) => void, signal: AbortSignal): void {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
  const pdfWorker = new Worker(new URL('./pdf-port.worker.ts', import.meta.url), { type: 'module' });
  const end = () => {
    signal.removeEventListener('abort', end);
    worker.terminate();
    pdfWorker.terminate();
  };
  signal.addEventListener('abort', end);
  const fail = (event: ErrorEvent): void => {
    // The worker has told why by itself where it could.
    event.preventDefault();
    end();
    if (!signal.aborted) hear({ type: 'fault', fault: 'failed' });
  };
  worker.addEventListener('error', fail);
  pdfWorker.addEventListener('error', fail);
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
    hear(data);
    if (data.type === 'fault' || data.type === 'whole') end();
  });
  const folder = browser.runtime.getURL('/pdfjs/');
  const { port1, port2 } = new MessageChannel();
  const toPdf: PdfPort = { script: `${folder}pdf.worker.min.mjs`, port: port1 };
  pdfWorker.postMessage(toPdf, [port1]);
  const resources = {
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    port: port2,
  };
  worker.postMessage({ bytes, resources } satisfies ReadRequest, [bytes.buffer, port2]);
}
