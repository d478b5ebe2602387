import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Listener = (event: { data: unknown }) => void;

/** The worker at the other end of a port, which `servePdfjs` serves; a list is several messages of pdf.js, which only listens and posts. */
export function overPort(port: MessagePort): PDFWorker {
  const unpacking = {
    postMessage: (message: unknown, transfers: Transferable[]) => port.postMessage(message, transfers),
    addEventListener(type: 'message', listener: Listener, options: AddEventListenerOptions) {
      const each = (message: unknown) => listener({ data: message });
      port.addEventListener(type, ({ data }) => (Array.isArray(data) ? data.forEach(each) : each(data)), options);
    },
  };
  const worker = PDFWorker.create({ port: unpacking as unknown as Worker, verbosity: 0 });
  port.start();
  return worker;
}
