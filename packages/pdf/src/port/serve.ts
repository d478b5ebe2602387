import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { type OperatorChunk, Packer } from './pack.ts';

/** What pdf.js posts, as far as it is changed on its way. */
interface Message {
  action?: string;
  data?: unknown;
  streamId?: number;
  /** Of the answer that it wants. */
  callbackId?: number;
  chunk?: (Partial<OperatorChunk> & { lastChunk?: boolean }) | null;
  desiredSize?: number;
  /** Why something could not be done to its end. */
  reason?: unknown;
}

/**
 * Serves one document over `port` with the worker's code of pdf.js, in the thread of the caller. What is sent is only what reading needs: the operators of a
 * page packed and at once, and before them all its fonts, without their pictures of letters. Nothing can be drawn from it.
 */
export function servePdfjs(port: MessagePort): void {
  const packers = new Map<number | undefined, Packer>();
  const fonts = new Batch(port);
  const lean = {
    postMessage(message: Message, transfers: Transferable[] = []) {
      const { streamId, chunk } = message;
      // What wants an answer must not wait: nothing else may come before it has one.
      if (message.action === 'commonobj' && message.callbackId === undefined) {
        fonts.add(withoutPictures(message), transfers);
        return;
      }
      if (!isOperators(chunk)) {
        // Of a page that ends before its end, nothing is wanted.
        if (message.reason !== undefined) packers.delete(streamId);
        fonts.post();
        port.postMessage(message, transfers);
        return;
      }
      const packer = packers.get(streamId) ?? new Packer();
      packers.set(streamId, packer);
      packer.add(chunk);
      if (!chunk.lastChunk) return;
      packers.delete(streamId);
      fonts.post();
      const operators = packer.done();
      // One operator that holds them all: pdf.js hands on whatever it is.
      port.postMessage({ ...message, chunk: { ...chunk, fnArray: [0], argsArray: [operators], length: 1 } }, [
        operators.numbers.buffer,
      ]);
    },
    addEventListener(type: 'message', listener: (event: { data: Message }) => void, options: AddEventListenerOptions) {
      port.addEventListener(type, ({ data }) => listener({ data: unlimited(data) }), options);
    },
  };
  WorkerMessageHandler.initializeFromPort(lean as unknown as MessagePort);
  port.start();
}

/** Messages that are posted as one, a list: documents have hundreds of fonts, and each message wakes the other thread. */
class Batch {
  readonly #port: MessagePort;
  #messages: Message[] = [];
  #transfers: Transferable[] = [];

  constructor(port: MessagePort) {
    this.#port = port;
  }

  add(message: Message, transfers: readonly Transferable[]): void {
    this.#messages.push(message);
    this.#transfers.push(...transfers);
  }

  post(): void {
    if (this.#messages.length === 0) return;
    this.#port.postMessage(this.#messages, this.#transfers);
    this.#messages = [];
    this.#transfers = [];
  }
}

const isOperators = (chunk: Message['chunk']): chunk is OperatorChunk & { lastChunk?: boolean } =>
  Array.isArray(chunk?.fnArray);

/** Whoever asks for a page takes all of it: pdf.js need not wait until some of it was taken. */
const unlimited = (message: Message): Message =>
  message.desiredSize === undefined ? message : { ...message, desiredSize: Number.POSITIVE_INFINITY };

/** Of a font, nothing is needed but what it is; the letters of Type 3 fonts are long lists of operators, and its widths have been used. */
function withoutPictures(message: Message): Message {
  if (!Array.isArray(message.data)) return message;
  const [name, type, font] = message.data as [string, string, { buffer?: ArrayBuffer; extra?: { name?: string } }];
  if (type !== 'Font' || !font.buffer) return message;
  return { ...message, data: [name, type, { buffer: font.buffer, extra: { name: font.extra?.name } }] };
}
