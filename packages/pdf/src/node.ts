import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PdfResources } from './open.ts';

/** The files of pdf.js as they lie in `node_modules`. */
export function nodeResources(): PdfResources {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: join(folder, 'cmaps/'), standardFontDataUrl: join(folder, 'standard_fonts/') };
}
