import { browser } from 'wxt/browser';
import type { DocumentFault, MachineReading, ReadReply, ReadRequest } from './protocol.ts';

/** What is told while a document is read. */
export interface ReadListener {
  page(page: number, pageCount: number): void;
  /** @param whole false as long as there are more pages */
  reading(reading: MachineReading, whole: boolean): void;
  fault(fault: DocumentFault): void;
}

/**
 * Reads a PDF in a worker of its own, so that the page never waits. The worker ends with the last page, or when `signal` is aborted; after that nothing
 * is told.
 * @param bytes the file; given away
 */
export function readInWorker(bytes: Uint8Array<ArrayBuffer>, listener: ReadListener, signal: AbortSignal): void {
  if (signal.aborted) return;
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' });
  const end = () => worker.terminate();
  signal.addEventListener('abort', end, { once: true });
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
    if (data.type === 'page') listener.page(data.page, data.pageCount);
    else if (data.type === 'fault') listener.fault(data.fault);
    else listener.reading(data.reading, data.type === 'whole');
    if (data.type === 'fault' || data.type === 'whole') signal.removeEventListener('abort', end);
  });
  worker.addEventListener('error', (event) => {
    // The worker has told why by itself where it could.
    event.preventDefault();
    end();
    if (!signal.aborted) listener.fault('failed');
  });
  const folder = browser.runtime.getURL('/pdfjs/');
  const resources = {
    cMapUrl: `${folder}cmaps/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    workerUrl: `${folder}pdf.worker.min.mjs`,
  };
  worker.postMessage({ bytes, resources } satisfies ReadRequest, [bytes.buffer]);
}
