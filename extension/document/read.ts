import { browser } from 'wxt/browser';
import type { DocumentFault, MachineReading, ReadReply, ReadRequest } from './protocol.ts';

/** What is told while a document is read. */
interface ReadListener {
  page(page: number, pageCount: number): void;
  /** @param whole false as long as there are more pages */
  reading(reading: MachineReading, whole: boolean): void;
  fault(fault: DocumentFault): void;
}

/** A worker that reads one document. */
export interface Reader {
  /**
   * Gives it the document. Once only.
   * @param bytes the file; given away
   * @param pdfjs leads to the worker of pdf.js, which takes the file apart
   */
  read(bytes: Uint8Array<ArrayBuffer>, pdfjs: MessagePort): void;
  /** From now on `listener` is told everything, and first the latest of what has come before. Once only. */
  listen(listener: ReadListener): void;
}

/**
 * Starts a worker that will read a PDF, so that the page never waits: loading its code takes as long as reading some ten pages. It ends with the last page,
 * or when `signal` is aborted; after that nothing is told.
 */
export function startReader(signal: AbortSignal): Reader {
  let listener: ReadListener | undefined;
  let unheard: ReadReply | undefined;
  const hear = (reply: ReadReply): void => {
    if (signal.aborted) return;
    if (listener) tell(listener, reply);
    // That another page was read says less than what the pages before it say.
    else if (!unheard || unheard.type === 'page' || reply.type !== 'page') unheard = reply;
  };
  const worker = startWorker(hear, signal);
  return {
    read(bytes, pdfjs) {
      const folder = browser.runtime.getURL('/pdfjs/');
      const resources = { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` };
      worker.postMessage({ bytes, resources, pdfjs } satisfies ReadRequest, [bytes.buffer, pdfjs]);
    },
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

function startWorker(hear: (reply: ReadReply) => void, signal: AbortSignal): Worker {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
  signal.addEventListener('abort', () => worker.terminate());
  worker.addEventListener('error', (event) => {
    // The worker has told why by itself where it could.
    event.preventDefault();
    worker.terminate();
    hear({ type: 'fault', fault: 'failed' });
  });
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => hear(data));
  return worker;
}
