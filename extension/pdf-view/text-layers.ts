import type { PDFPageView } from 'pdfjs-dist/types/web/pdf_page_view.d.ts';
import type { TextLayer } from './view.ts';

interface Standing {
  readonly layer: TextLayer;
  readonly gone: AbortController;
}

/** Which text layers are on the screen. One that pdf.js removes is told by its signal. */
export class TextLayers {
  readonly #standing = new Map<number, Standing>();
  readonly #observer = new MutationObserver(() => this.#sweep());

  /** The layer that was just rendered; undefined if it is the one that was known before, at another zoom. */
  rendered(page: number, pageView: PDFPageView): TextLayer | undefined {
    const element = (pageView.textLayer as { div: HTMLElement } | null)?.div;
    const { textDivs, textContentItemsStr } = pageView._textHighlighter;
    if (!element || !textDivs || !textContentItemsStr) return undefined;
    if (this.#standing.get(page)?.layer.element === element) return undefined;
    this.#standing.get(page)?.gone.abort();
    // One tab stop per page would be hundreds; the text is reached by selecting and by screen readers as it is.
    element.tabIndex = -1;
    const gone = new AbortController();
    const layer = { page, element, divs: textDivs, strings: textContentItemsStr, signal: gone.signal };
    this.#standing.set(page, { layer, gone });
    this.#observer.observe(pageView.div, { childList: true });
    return layer;
  }

  all(): readonly TextLayer[] {
    return [...this.#standing.values()].map(({ layer }) => layer);
  }

  close(): void {
    this.#observer.disconnect();
    for (const { gone } of this.#standing.values()) gone.abort();
    this.#standing.clear();
  }

  #sweep(): void {
    for (const [page, { layer, gone }] of this.#standing) {
      if (layer.element.isConnected) continue;
      gone.abort();
      this.#standing.delete(page);
    }
  }
}
