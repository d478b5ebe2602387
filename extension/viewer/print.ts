import type { PdfView } from '../pdf-view/view.ts';
import { announce, byId } from './page.ts';

const sheet = new CSSStyleSheet();

/** Prints the pages as pictures, each on a sheet of the first one's size. */
async function printAll(view: PdfView, button: HTMLButtonElement, signal: AbortSignal): Promise<void> {
  const paper = byId('paper');
  const addresses: string[] = [];
  for await (const { page, image, width, height } of view.pictures(signal)) {
    button.textContent = `印刷の用意 ${page} / ${view.pageCount}`;
    if (page === 1) sheet.replaceSync(`@page { size: ${width}pt ${height}pt; margin: 0; }`);
    const picture = new Image();
    picture.alt = '';
    picture.src = URL.createObjectURL(image);
    addresses.push(picture.src);
    const side = document.createElement('div');
    side.append(picture);
    paper.append(side);
    await picture.decode().catch(() => {});
  }
  if (!signal.aborted) window.print();
  paper.replaceChildren();
  for (const address of addresses) URL.revokeObjectURL(address);
}

/** The button that prints; pressed while pages are being made ready, it stops that. */
export function printing(view: PdfView, signal: AbortSignal): void {
  document.adoptedStyleSheets = [sheet];
  const button = byId<HTMLButtonElement>('print');
  let running: AbortController | undefined;
  signal.addEventListener('abort', () => running?.abort());
  button.addEventListener(
    'click',
    async () => {
      if (running) {
        running.abort();
        return;
      }
      running = new AbortController();
      announce('印刷の用意をしています。もう一度押すとやめます。');
      try {
        await printAll(view, button, running.signal);
      } finally {
        running = undefined;
        button.textContent = '印刷';
      }
    },
    { signal },
  );
}
