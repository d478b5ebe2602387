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

  /** The overlay of a page. `size` may come later than the element: until then it has no extent. */
  of(page: number, pageElement: HTMLElement, size: Promise<Size>): HTMLElement {
    const known = this.#elements.get(page);
    if (known) return known;
    const overlay = document.createElement('div');
    overlay.className = 'page-overlay';
    this.#elements.set(page, overlay);
    pageElement.append(overlay);
    this.#observer.observe(pageElement, { childList: true });
    void size.then(({ width, height }) => {
      overlay.style.setProperty('--page-width', `${width}px`);
      overlay.style.setProperty('--page-height', `${height}px`);
    });
    return overlay;
  }

  close(): void {
    this.#observer.disconnect();
    this.#elements.clear();
  }
}
