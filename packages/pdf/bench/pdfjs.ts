import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import { nodeResources } from '../src/node.ts';

/** Milliseconds of processor time, which other work on the machine does not lengthen. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time that pdf.js alone takes to open a PDF and to give text and operator list of all its pages: the floor of everything built on it. */
export async function pdfjsTime(bytes: Uint8Array): Promise<number> {
  const start = processorTime();
  const loading = getDocument({
    data: bytes,
    ...nodeResources(),
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent({ disableNormalization: true });
    await page.getOperatorList({ annotationMode: 0 });
    page.cleanup();
  }
  await loading.destroy();
  return processorTime() - start;
}

/** One PDF of the pages of several, one after the other, as many as are asked for. */
export async function joinedPdf([first, ...others]: readonly Uint8Array[], pages: number): Promise<Uint8Array> {
  if (!first) throw new Error('no PDF to join');
  const all = others.length > 0 ? await extracted(first, [{ document: null }, ...others.map(whole)]) : first;
  return extracted(all, [{ document: null, includePages: [[0, pages - 1]] }]);
}

const whole = (document: Uint8Array) => ({ document });

async function extracted(bytes: Uint8Array, parts: Parameters<PDFDocumentProxy['extractPages']>[0]) {
  const loading = getDocument({ data: bytes.slice(), ...nodeResources(), verbosity: 0 });
  const document = await loading.promise;
  const joined = await document.extractPages(parts);
  await loading.destroy();
  if (!joined) throw new Error('pdf.js could not join the PDFs');
  return joined;
}
