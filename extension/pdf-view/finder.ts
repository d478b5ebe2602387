import type { PDFFindController } from 'pdfjs-dist/types/web/pdf_find_controller.d.ts';
import { partsOf } from './match-ranges.ts';
import type { TextLayer } from './view.ts';

/**
 * Paints what the find controller has found. pdf.js would split the text layer's nodes for that; highlights leave it
 * alone, so that the ranges of others stay.
 */
export class FoundPainter {
  readonly #all = new Highlight();
  readonly #current = new Highlight();
  readonly #controller: PDFFindController;
  #told = '';

  constructor(controller: PDFFindController) {
    this.#controller = controller;
    this.#current.priority = 2;
    this.#all.priority = 1;
    CSS.highlights.set('found', this.#all);
    CSS.highlights.set('found-current', this.#current);
  }

  /** Paints anew on the layers that stand; scrolls to the current match if that was just chosen. */
  paint(layers: readonly TextLayer[]): void {
    this.#all.clear();
    this.#current.clear();
    if (!this.#controller.highlightMatches) return;
    for (const layer of layers) this.#paintPage(layer);
  }

  /** The match chosen since the last call, once its page stands; undefined if it was told of before. */
  takeChosen(): Range | undefined {
    const { pageIdx, matchIdx } = this.#controller.selected ?? {};
    const chosen = [...this.#current][0] as Range | undefined;
    const key = `${pageIdx} ${matchIdx} ${(this.#controller.state as { query: string } | null)?.query}`;
    if (!chosen || key === this.#told) return undefined;
    this.#told = key;
    return chosen;
  }

  close(): void {
    CSS.highlights.delete('found');
    CSS.highlights.delete('found-current');
  }

  #paintPage({ page, divs, strings }: TextLayer): void {
    const { pageMatches, pageMatchesLength, selected } = this.#controller;
    const starts: readonly number[] = pageMatches?.[page - 1] ?? [];
    const lengths: readonly number[] = pageMatchesLength?.[page - 1] ?? [];
    const matches = starts.map((start, index) => ({ start, length: lengths[index] ?? 0 }));
    const chosen = selected?.pageIdx === page - 1 ? selected.matchIdx : -1;
    for (const [number, parts] of partsOf(strings, matches).entries()) {
      for (const { index, from, to } of parts) {
        const text = divs[index]?.firstChild;
        if (!text?.isConnected || to > (text.textContent ?? '').length) continue;
        const range = new Range();
        range.setStart(text, from);
        range.setEnd(text, to);
        (number === chosen ? this.#current : this.#all).add(range);
      }
    }
  }
}
