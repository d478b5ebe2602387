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

/**
 * One PDF of the pages of several, one after the other, as many as are asked for.
 * @param skip pages that are left out at the beginning of all but the first
 */
export async function joinedPdf(
  [first, ...others]: readonly Uint8Array[],
  pages: number,
  skip = 0,
): Promise<Uint8Array> {
  if (!first) throw new Error('no PDF to join');
  const rest = others.map((document) => ({ document, ...(skip > 0 && { excludePages: [[0, skip - 1]] }) }));
  const all = others.length > 0 ? await extracted(first, [{ document: null }, ...rest]) : first;
  return extracted(all, [{ document: null, includePages: [[0, pages - 1]] }]);
}

async function extracted(bytes: Uint8Array, parts: Parameters<PDFDocumentProxy['extractPages']>[0]) {
  const loading = getDocument({ data: bytes.slice(), ...nodeResources(), verbosity: 0 });
  const document = await loading.promise;
  const joined = await document.extractPages(parts);
  await loading.destroy();
  if (!joined) throw new Error('pdf.js could not join the PDFs');
  return joined;
}
