import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { type Engine, WorkerError } from './engine.ts';
import { ViewError } from './fault.ts';
import type { AnotherPort } from './pdf.worker.ts';
import { load, PasswordException, PasswordResponses } from './pdfjs.ts';

/** `%PDF-` stands within the first kilobyte (ISO 32000-1, annex H), `%%EOF` near the end; some programs write more after it. */
const HEAD = 1024;
const TAIL = 2048;

const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** A file that was cut off on its way has its head but not its end. */
const isCutOff = (bytes: Uint8Array): boolean => !text(bytes.subarray(-TAIL)).includes('%%EOF');

export interface Loaded {
  readonly document: PDFDocumentProxy;
  /** A way to the same worker for another document. */
  port(): MessagePort;
  destroy(): Promise<void>;
}

function portTo(worker: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ port: port1 } satisfies AnotherPort, [port1]);
  return port2;
}

/**
 * Parses a PDF. The bytes stay the caller's, and the engine where there is no document; else its worker ends with it.
 * @throws ViewError if there is nothing to show, or a password is needed; WorkerError
 */
export async function loadDocument(
  { worker, breakdown }: Engine,
  bytes: Uint8Array,
  password?: string,
): Promise<Loaded> {
  if (bytes.length === 0) throw new ViewError('empty');
  if (!text(bytes.subarray(0, HEAD)).includes('%PDF-')) throw new ViewError('no-pdf');
  const loading = load(bytes.slice(), worker);
  if (password !== undefined) {
    // Asked a second time, the password was wrong: an error as the answer ends the loading below, which would wait for ever.
    loading.onPassword = (answer: (given: string | Error) => void, reason: number) =>
      answer(reason === PasswordResponses.NEED_PASSWORD ? password : new Error('wrong password'));
  }
  try {
    const document = await Promise.race([loading.promise, breakdown]);
    await document.getPage(1);
    return {
      document,
      port: () => portTo(worker),
      async destroy() {
        await loading.destroy();
        worker.terminate();
      },
    };
  } catch (error) {
    if (error instanceof WorkerError) throw error;
    if (error instanceof PasswordException) {
      throw new ViewError(password === undefined ? 'locked' : 'wrong-password', error);
    }
    throw new ViewError(isCutOff(bytes) ? 'cut-off' : 'damaged', error);
  }
}
