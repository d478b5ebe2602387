import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
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
