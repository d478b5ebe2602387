import { openPdf, type PdfDocument, PdfError } from '@tsumabiraka/pdf';
import { ReadingError, readPdf } from '@tsumabiraka/reading';
import { machineReading, type PageFrame } from './machine-reading.ts';
import type { DocumentFault, ReadReply, ReadRequest } from './protocol.ts';

const reply = (message: ReadReply): void => postMessage(message);

/** Readings of the first 4, 32, 256 pages come at once, where that is a quarter of the document at most: to read them again costs as much. */
const isEarly = (page: number, pageCount: number): boolean => [4, 32, 256].includes(page) && page * 4 <= pageCount;

/** Reads one document and ends; to stop it, the page ends the worker. */
async function read({ bytes, resources, pdfjs }: ReadRequest): Promise<void> {
  const frames = new Map<number, PageFrame>();
  let unmapped = 0;
  let document: PdfDocument | undefined;
  try {
    document = await openPdf(bytes, { ...resources, connect: () => pdfjs });
    const { pageCount } = document;
    const onPage: Parameters<typeof readPdf>[1] = ({ number, turn, width, height, traits }, soFar) => {
      frames.set(number, { turn, width, height });
      if (traits.includes('unmapped')) unmapped += 1;
      reply({ type: 'page', page: number, pageCount });
      if (!isEarly(number, pageCount)) return;
      const early = orNothing(soFar);
      if (early) reply({ type: 'so-far', reading: machineReading(early, frames) });
    };
    const whole = await readPdf(document, onPage);
    reply({ type: 'whole', reading: machineReading(whole, frames) });
  } catch (error) {
    const fault = faultOf(error);
    reply({
      type: 'fault',
      fault: fault === 'not-an-assessment' && unmapped > frames.size / 2 ? 'broken-text' : fault,
    });
    if (fault === 'failed') throw error;
  } finally {
    await document?.close();
    close();
  }
}

/** The first pages alone may not say yet what the document is. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReadingError) return undefined;
    throw error;
  }
}

function faultOf(error: unknown): DocumentFault {
  if (error instanceof PdfError) return error.fault;
  const fault = error instanceof ReadingError ? error.fault : undefined;
  return fault === 'no-text' || fault === 'not-an-assessment' ? fault : 'failed';
}

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => void read(data), { once: true });
