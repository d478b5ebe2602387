import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { nodeResources } from '../src/node.ts';

/** Milliseconds that pdf.js alone takes to open a PDF and to give text and operator list of all its pages: the floor of everything built on it. */
export async function pdfjsTime(bytes: Uint8Array): Promise<number> {
  const start = performance.now();
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
  return performance.now() - start;
}
