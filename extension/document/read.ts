import { browser } from 'wxt/browser';
import type { DocumentFault, MachineReading, PdfFiles, ReadReply } from './protocol.ts';

/** What is told while a document is read. */
interface ReadListener {
  page(page: number, pageCount: number): void;
  /** @param whole false as long as there are more pages */
  reading(reading: MachineReading, whole: boolean): void;
  fault(fault: DocumentFault): void;
}

/** Reads one document. */
export interface Reader {
  /** @param bytes the file; given away. Once only. */
  read(bytes: Uint8Array<ArrayBuffer>): void;
  /** From now on `listener` is told everything, and first the latest of what has come before. Once only. */
  listen(listener: ReadListener): void;
}

/**
 * Starts to read a PDF in a worker of its own, so that the page never waits; the worker gets ready while the file is still on its way. It ends with
 * the last page, or when `signal` is aborted; after that nothing is told.
 */
export function startReader(signal: AbortSignal): Reader {
  let listener: ReadListener | undefined;
  let unheard: ReadReply | undefined;
  const hear = (reply: ReadReply): void => {
    if (listener) tell(listener, reply);
    // That another page was read says less than what the pages before it say.
    else if (!unheard || unheard.type === 'page' || reply.type !== 'page') unheard = reply;
  };
  const worker = signal.aborted ? undefined : start(hear, signal);
  return {
    read: (bytes) => worker?.postMessage(bytes, [bytes.buffer]),
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

function start(hear: (reply: ReadReply) => void, signal: AbortSignal): Worker {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
  const end = () => worker.terminate();
  signal.addEventListener('abort', end, { once: true });
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
    hear(data);
    if (data.type === 'fault' || data.type === 'whole') signal.removeEventListener('abort', end);
  });
  worker.addEventListener('error', (event) => {
    // The worker has told why by itself where it could.
    event.preventDefault();
    end();
    if (!signal.aborted) hear({ type: 'fault', fault: 'failed' });
  });
  const folder = browser.runtime.getURL('/pdfjs/');
  worker.postMessage({
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    workerUrl: `${folder}pdf.worker.min.mjs`,
  } satisfies PdfFiles);
  return worker;
}
