import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The worker at the other end of a port; pdf.js only listens and posts, which a port does as a worker does. */
export function overPort(port: MessagePort): PDFWorker {
  const worker = PDFWorker.create({ port: port as unknown as Worker, verbosity: 0 });
  port.start();
  return worker;
}
