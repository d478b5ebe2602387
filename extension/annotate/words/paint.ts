import { rectsOf } from './geometry.ts';
import type { PageWord } from './page-words.ts';

/** Shows which words of a page are explained. */
export interface Painter {
  /** Marks the words of a page. @param overlay lies over the page, as large as it is */
  paint(words: readonly PageWord[], overlay: HTMLElement): Painted;
  /** Shows that one word is being explained; none with undefined. */
  point(word: PageWord | undefined): void;
}

/** The marks of one page. */
interface Painted {
  remove(): void;
}

/** Names that the styles know (`annotate.css`). */
const WORDS = 'explained-word';
const CURRENT = 'explained-word-current';

/** CSS highlights where the browser has them, else boxes over the page. Either way the text layer stays as pdf.js made it. */
export function painter(): Painter {
  return 'highlights' in CSS ? highlightPainter() : boxPainter();
}

function highlightPainter(): Painter {
  const words = new Highlight();
  const current = new Highlight();
  current.priority = 1;
  CSS.highlights.set(WORDS, words);
  CSS.highlights.set(CURRENT, current);
  return {
    paint(marked) {
      for (const { range } of marked) words.add(range);
      return {
        remove() {
          for (const { range } of marked) words.delete(range);
        },
      };
    },
    point(word) {
      current.clear();
      if (word) current.add(word.range);
    },
  };
}

/** Boxes are placed in percent of the page: they stay right at every zoom without being measured again. */
function boxPainter(): Painter {
  const boxes = new WeakMap<PageWord, HTMLElement[]>();
  let shown: HTMLElement[] = [];
  return {
    paint(marked, overlay) {
      const page = overlay.getBoundingClientRect();
      const made = marked.flatMap((word) => {
        const own = rectsOf(word).map((rect) => box(rect, page));
        boxes.set(word, own);
        return own;
      });
      overlay.append(...made);
      return {
        remove() {
          for (const element of made) element.remove();
        },
      };
    },
    point(word) {
      for (const element of shown) element.classList.remove(CURRENT);
      shown = word ? (boxes.get(word) ?? []) : [];
      for (const element of shown) element.classList.add(CURRENT);
    },
  };
}

function box(rect: DOMRect, page: DOMRect): HTMLElement {
  const element = document.createElement('span');
  element.className = WORDS;
  element.style.left = `${((rect.left - page.left) / page.width) * 100}%`;
  element.style.top = `${((rect.top - page.top) / page.height) * 100}%`;
  element.style.width = `${(rect.width / page.width) * 100}%`;
  element.style.height = `${(rect.height / page.height) * 100}%`;
  return element;
}
