import type { Size } from './view.ts';

/**
 * Elements over pages, made when first asked for. pdf.js empties the element of a page whenever it draws it anew; an
 * overlay is put back before the next frame is painted.
 */
export class Overlays {
  readonly #elements = new Map<number, HTMLElement>();
  readonly #observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const overlay = this.#elements.get(Number((target as HTMLElement).dataset['pageNumber']));
      if (overlay && overlay.parentNode !== target) target.appendChild(overlay);
    }
  });

  /** The overlay of a page. `size`, in points, may come later than the element: until then it has no extent. */
  of(page: number, pageElement: HTMLElement, size: Promise<Size>): HTMLElement {
    const known = this.#elements.get(page);
    if (known) return known;
    const overlay = document.createElement('div');
    overlay.className = 'page-overlay';
    this.#elements.set(page, overlay);
    pageElement.append(overlay);
    this.#observer.observe(pageElement, { childList: true });
    void size.then((known) => cover(overlay, known));
    return overlay;
  }

  close(): void {
    this.#observer.disconnect();
    this.#elements.clear();
  }
}

/** The factor is a variable of pdf.js, which changes with the zoom. A variable of ours would make each mark of the page count its style anew. */
function cover({ style }: HTMLElement, { width, height }: Size): void {
  style.width = `calc(var(--total-scale-factor) * ${width}px)`;
  style.height = `calc(var(--total-scale-factor) * ${height}px)`;
}
