import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type RenderTask } from 'pdfjs-dist';
import type { ReviewItem } from '../types.ts';
import { byId, element } from './dom.ts';

GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.min.mjs';

/** The PDF, a page at a time, with a mark on every item that stands on it. */
export class PdfView {
  readonly #pdf: PDFDocumentProxy;
  readonly #items: readonly ReviewItem[];
  readonly #back: (key: string) => void;
  readonly #canvas = byId('canvas', HTMLCanvasElement);
  readonly #number = byId('number', HTMLInputElement);
  readonly #marks = byId('marks', HTMLElement);
  readonly #frame = byId('scroll', HTMLElement);
  #task: RenderTask | undefined;
  #drawn: Promise<void> = Promise.resolve();
  #turn = 0;

  /** @param back goes to the card of an item */
  static async open(items: readonly ReviewItem[], back: (key: string) => void): Promise<PdfView> {
    const files = { cMapUrl: '/pdfjs/cmaps/', standardFontDataUrl: '/pdfjs/standard_fonts/' };
    const pdf = await getDocument({ url: '/source.pdf', ...files, useWasm: false, enableXfa: false }).promise;
    return new PdfView(pdf, items, back);
  }

  private constructor(pdf: PDFDocumentProxy, items: readonly ReviewItem[], back: (key: string) => void) {
    this.#pdf = pdf;
    this.#items = items;
    this.#back = back;
    this.#number.max = String(pdf.numPages);
    byId('count', HTMLElement).textContent = `/ ${pdf.numPages}`;
    byId('previous', HTMLButtonElement).addEventListener('click', () => void this.page(this.#current - 1));
    byId('next', HTMLButtonElement).addEventListener('click', () => void this.page(this.#current + 1));
    this.#number.addEventListener('change', () => void this.page(this.#current));
  }

  get #current(): number {
    return this.#number.valueAsNumber || 1;
  }

  /** Shows a page; the marks of the item that is looked at stand out. */
  async page(wanted: number, here?: string): Promise<void> {
    const number = Math.min(Math.max(wanted, 1), this.#pdf.numPages);
    this.#number.value = String(number);
    const turn = ++this.#turn;
    this.#task?.cancel();
    const [page] = await Promise.all([this.#pdf.getPage(number), this.#drawn]);
    // Somebody has turned on meanwhile; two pages cannot be drawn on one canvas.
    if (turn !== this.#turn) return;
    const width = page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale: Math.max((this.#frame.clientWidth - 16) / width, 1) });
    const ratio = globalThis.devicePixelRatio;
    Object.assign(this.#canvas, { width: viewport.width * ratio, height: viewport.height * ratio });
    Object.assign(this.#canvas.style, { width: `${viewport.width}px`, height: `${viewport.height}px` });
    this.#canvas.ariaLabel = `PDFの${number}頁`;
    this.#mark(number, viewport.scale, here);
    this.#task = page.render({ canvas: this.#canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
    this.#drawn = this.#task.promise.catch((error: unknown) => {
      if (!(error instanceof Error && error.name === 'RenderingCancelledException')) throw error;
    });
  }

  /** Goes to the first place of an item; the mark there leads back. */
  async show({ key, places }: ReviewItem): Promise<void> {
    const number = places[0]?.page;
    if (number === undefined) return;
    await this.page(number, key);
    const mark = this.#marks.querySelector<HTMLElement>('.here');
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  }

  #mark(number: number, scale: number, here: string | undefined): void {
    const marks = this.#items.flatMap((item) =>
      item.places.flatMap(({ page, box }) => (page === number && box ? [{ item, box }] : [])),
    );
    this.#marks.replaceChildren(
      ...marks.map(({ item, box }) => {
        const mark = element('button', { type: 'button', ariaLabel: `${item.label}の項目へ`, title: item.label });
        mark.classList.toggle('here', item.key === here);
        const side = (points: number) => `${points * scale}px`;
        Object.assign(mark.style, {
          left: side(box.x),
          top: side(box.y),
          width: side(box.width),
          height: side(box.height),
        });
        mark.addEventListener('click', () => this.#back(item.key));
        return mark;
      }),
    );
  }
}
