import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { OutlineEntry } from './view.ts';

type Nodes = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** The document's own contents as a flat list; entries that lead out of the document are left out. */
export async function outlineOf(document: PDFDocumentProxy, goTo: (destination: unknown) => void) {
  const entries: OutlineEntry[] = [];
  const collect = (nodes: Nodes, depth: number): void => {
    for (const { title, dest, items } of nodes) {
      if (dest !== null) entries.push({ title: title.trim() || '（名前なし）', depth, open: () => goTo(dest) });
      collect(items, depth + 1);
    }
  };
  collect((await document.getOutline().catch(() => null)) ?? [], 0);
  return entries;
}
