import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { PDFPageView } from 'pdfjs-dist/types/web/pdf_page_view.d.ts';
import { onlySeen, type RenderingQueue } from './draw-ahead.ts';
import { Emitter } from './emitter.ts';
import { FoundPainter } from './finder.ts';
import { listenForPinch } from './gestures.ts';
import { japanese } from './l10n.ts';
import type { Loaded } from './load-document.ts';
import { outlineOf } from './outline.ts';
import { Overlays } from './overlays.ts';
import { AnnotationMode, type Components } from './pdfjs.ts';
import { picturesOf } from './pictures.ts';
import { TextLayers } from './text-layers.ts';
import type { Found, OutlineEntry, PdfView, Point, Size, TextLayer, Turns, ViewEvents, Zoom } from './view.ts';

/** CSS pixels per point. */
const CSS_PER_POINT = 96 / 72;
/** Pixels that stay free above a place that was scrolled to. */
const ABOVE = 24;

type Fit = Exclude<Zoom, number>;
const isFit = (value: string): value is Fit => ['auto', 'page-width', 'page-fit'].includes(value);

interface Counted {
  readonly current: number;
  readonly total: number;
}

/** pdf.js' viewer behind our interface. */
export class PdfJsView implements PdfView {
  readonly document: PDFDocumentProxy;
  readonly #loaded: Loaded;
  readonly #container: HTMLDivElement;
  readonly #closed = new AbortController();
  readonly #events = new Emitter<ViewEvents>();
  readonly #overlays = new Overlays();
  readonly #layers = new TextLayers();
  readonly #bus: InstanceType<Components['EventBus']>;
  readonly #links: InstanceType<Components['PDFLinkService']>;
  readonly #viewer: InstanceType<Components['PDFViewer']>;
  readonly #painter: FoundPainter;
  readonly #states: Record<number, Found['state']>;
  /** Fulfilled when every page has its place, before any is drawn. */
  readonly ready: Promise<void>;
  /** What was to fit fits again after the window or the panel beside the pages has changed. */
  readonly #resized = new ResizeObserver(() => {
    if (typeof this.zoom === 'string') this.setZoom(this.zoom);
  });
  readonly #letDrawAhead: () => void;
  #query = '';

  constructor(library: Components, loaded: Loaded, container: HTMLDivElement) {
    this.#loaded = loaded;
    this.document = loaded.document;
    this.#container = container;
    const eventBus = new library.EventBus();
    this.#bus = eventBus;
    this.#links = new library.PDFLinkService({
      eventBus,
      externalLinkTarget: library.LinkTarget.BLANK,
      externalLinkRel: 'noopener noreferrer nofollow',
    });
    // The viewer is not told of the controller: it would edit the text layer to mark what was found.
    const controller = new library.PDFFindController({ eventBus, linkService: this.#links });
    this.#painter = new FoundPainter(controller);
    const { FOUND, NOT_FOUND, WRAPPED, PENDING } = library.FindState;
    this.#states = { [FOUND]: 'found', [NOT_FOUND]: 'none', [WRAPPED]: 'wrapped', [PENDING]: 'searching' };
    const options = {
      container,
      eventBus,
      linkService: this.#links,
      l10n: japanese,
      annotationMode: AnnotationMode.ENABLE,
      enableAutoLinking: false,
      enableSelectionRendering: false,
      ...(matchMedia('(forced-colors: active)').matches
        ? { pageColors: { background: 'Canvas', foreground: 'CanvasText' } }
        : {}),
      abortSignal: this.#closed.signal,
    };
    this.#viewer = new library.PDFViewer(options as unknown as ConstructorParameters<Components['PDFViewer']>[0]);
    this.#letDrawAhead = onlySeen(this.#viewer.renderingQueue as RenderingQueue);
    this.#links.setViewer(this.#viewer);
    this.ready = new Promise((resolve) => {
      eventBus.on('pagesinit', resolve, { once: true });
    });
    this.#listen();
    container.dataset['turns'] = '0';
    listenForPinch(container, this.#viewer, this.#closed.signal);
    this.#resized.observe(container);
    this.#viewer.setDocument(this.document);
    this.#links.setDocument(this.document, null);
    controller.setDocument(this.document);
  }

  get pageCount(): number {
    return this.document.numPages;
  }
  get page(): number {
    return this.#viewer.currentPageNumber;
  }
  get scale(): number {
    return this.#viewer.currentScale * CSS_PER_POINT;
  }
  get turns(): Turns {
    return ((this.#viewer.pagesRotation / 90) % 4) as Turns;
  }

  async size(page: number): Promise<Size> {
    const { width, height } = (await this.document.getPage(page)).getViewport({ scale: 1 });
    return { width, height };
  }

  on<Name extends keyof ViewEvents>(
    name: Name,
    listener: (event: ViewEvents[Name]) => void,
    signal: AbortSignal,
  ): void {
    this.#events.on(name, listener, signal);
  }

  textLayers(): readonly TextLayer[] {
    return this.#layers.all();
  }

  overlay(page: number): HTMLElement {
    return this.#overlays.of(page, this.#viewer.getPageView(page - 1).div, this.size(page));
  }

  drawAhead(): void {
    this.#letDrawAhead();
    this.#viewer.forceRendering(undefined);
  }

  scrollTo(page: number, place?: Point): void {
    if (!place) {
      this.#viewer.scrollPageIntoView({ pageNumber: page });
      return;
    }
    const { viewport } = this.#viewer.getPageView(page - 1);
    // The viewport turns with the reader; its own turn is taken back to read the place as it is printed.
    const printed = viewport.clone({ scale: 1, rotation: (viewport.rotation - this.turns * 90 + 360) % 360 });
    const [x, y] = printed.convertToPdfPoint(place.x, place.y) as [number, number];
    const [left, top] = viewport.convertToViewportPoint(x, y) as [number, number];
    const { div } = this.#viewer.getPageView(page - 1);
    this.#container.scrollTo({
      left: Math.max(0, div.offsetLeft + left - this.#container.clientWidth / 3),
      top: div.offsetTop + top - ABOVE,
    });
  }

  get zoom(): Zoom {
    const value = this.#viewer.currentScaleValue;
    return isFit(value) ? value : this.#viewer.currentScale;
  }

  setZoom(zoom: Zoom): void {
    this.#viewer.currentScaleValue = String(zoom);
  }

  stepZoom(direction: 1 | -1): void {
    this.#viewer.updateScale({ steps: direction });
  }

  rotate(): void {
    this.#viewer.pagesRotation = (this.#viewer.pagesRotation + 90) % 360;
  }

  outline(): Promise<readonly OutlineEntry[]> {
    return outlineOf(this.document, (destination) => void this.#links.goToDestination(destination as string));
  }

  port(): MessagePort {
    return this.#loaded.port();
  }

  pictures(signal: AbortSignal) {
    return picturesOf(this.document, signal);
  }

  find(query: string, direction?: 'next' | 'previous'): void {
    if (query === '') {
      this.#bus.dispatch('findbarclose', { source: this });
      return;
    }
    const again = direction !== undefined && query === this.#query;
    this.#query = query;
    this.#bus.dispatch('find', {
      source: this,
      type: again ? 'again' : '',
      query,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      findPrevious: direction === 'previous',
      matchDiacritics: true,
    });
  }

  #listen(): void {
    const on = <Event>(name: string, listener: (event: Event) => void) => this.#bus.on(name, listener);
    on('pagesinit', () => {
      void japanese.translate(this.#container);
      this.setZoom('auto');
    });
    on<{ pageNumber: number }>('pagerendered', ({ pageNumber }) => this.#events.emit('drawn', { page: pageNumber }));
    on<{ pageNumber: number; source: PDFPageView }>('textlayerrendered', ({ pageNumber, source }) => {
      const layer = this.#layers.rendered(pageNumber, source);
      if (!layer) return;
      this.#showFound();
      this.#events.emit('textlayer', layer);
    });
    on<{ pageNumber: number }>('pagechanging', ({ pageNumber }) => this.#events.emit('page', { page: pageNumber }));
    on('scalechanging', () => this.#events.emit('zoom', { scale: this.scale, zoom: this.zoom }));
    on('rotationchanging', () => {
      this.#container.dataset['turns'] = String(this.turns);
      this.#events.emit('turns', { turns: this.turns });
    });
    on('updatetextlayermatches', () => this.#showFound());
    on<{ matchesCount: Counted }>('updatefindmatchescount', ({ matchesCount }) => this.#tell(matchesCount));
    on<{ matchesCount: Counted; state: number }>('updatefindcontrolstate', ({ matchesCount, state }) =>
      this.#tell(matchesCount, this.#states[state]),
    );
  }

  /** Paints what was found; brings the chosen one into sight once its page has its text. */
  #showFound(): void {
    this.#painter.paint(this.textLayers());
    const chosen = this.#painter.takeChosen();
    chosen?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  #tell({ current, total }: Counted, state: Found['state'] = 'found'): void {
    this.#events.emit('find', { query: this.#query, current, total, state });
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#resized.disconnect();
    this.#painter.close();
    this.#layers.close();
    this.#overlays.close();
    this.#viewer.setDocument(null as never);
    this.#links.setDocument(null as never, null);
    await this.#loaded.destroy();
  }
}
