import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfResources } from './open.ts';

/** The files of pdf.js as they lie in `node_modules`, and its worker in the thread of the caller, which is loaded with the first document. */
export function nodeResources(): PdfResources {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: join(folder, 'cmaps/'), standardFontDataUrl: join(folder, 'standard_fonts/'), connect };
}

async function connect(): Promise<MessagePort> {
  const { servePdfjs } = await import('./port/serve.ts');
  const { port1, port2 } = new MessageChannel();
  servePdfjs(port1);
  return port2;
}
