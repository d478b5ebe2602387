import type { Explainer } from '@tsumabiraka/words';
import type { PdfView, TextLayer } from '../../pdf-view/view.ts';
import type { IdleQueue } from '../idle.ts';
import { wordAt } from './geometry.ts';
import { findPageWords, type PageWord } from './page-words.ts';
import { type Painter, painter } from './paint.ts';

/** The words of the glossary on the pages that stand on the screen. */
export interface WordMarks {
  /** From top to bottom; undefined while the page is not looked through, empty where it has none. */
  onPage(page: number): readonly PageWord[] | undefined;
  /** Whether the page has no letters at all: a picture, or an empty sheet. */
  isSilent(page: number): boolean;
  /** Shows which word is being explained. */
  point: Painter['point'];
}

interface Listeners {
  /** A page was looked through. */
  found(page: number): void;
  /** The reader pressed on a word. */
  pressed(word: PageWord, page: number): void;
}

/**
 * Marks the words of the glossary. The first place on each page is marked, as on the site it is the first in each section: a page of this
 * document names the same ten words a hundred times, and a page where every line is dotted is read by nobody. A page is what a
 * reader has before the eyes, also after a jump. Every other place of a word answers to a press as well.
 */
export function wordMarks(
  view: PdfView,
  explain: Explainer,
  idle: IdleQueue,
  { found, pressed }: Listeners,
  signal: AbortSignal,
): WordMarks {
  const paint = painter();
  const pages = new Map<number, readonly PageWord[]>();
  const silent = new Set<number>();

  const lookThrough = async (layer: TextLayer) => {
    const size = await view.size(layer.page);
    idle.add(`words ${layer.page}`, () => {
      if (layer.signal.aborted || signal.aborted) return;
      const words = findPageWords(layer, size, explain);
      const marks = paint.paint(
        words.filter(({ isFirst }) => isFirst),
        view.overlay(layer.page),
      );
      pages.set(layer.page, words);
      if (layer.strings.every((text) => text.trim() === '')) silent.add(layer.page);
      const drop = () => {
        marks.remove();
        if (pages.get(layer.page) === words) pages.delete(layer.page);
      };
      layer.signal.addEventListener('abort', drop, { once: true, signal });
      signal.addEventListener('abort', drop, { once: true, signal: layer.signal });
      answerPointer(layer, words, (word) => pressed(word, layer.page));
      found(layer.page);
    });
  };

  view.on('textlayer', (layer) => void lookThrough(layer), signal);
  for (const layer of view.textLayers()) void lookThrough(layer);

  return { onPage: (page) => pages.get(page), isSilent: (page) => silent.has(page), point: paint.point };
}

/** A press on a word explains it; pressing and pulling still selects text. */
function answerPointer(
  { element, signal }: TextLayer,
  words: readonly PageWord[],
  press: (word: PageWord) => void,
): void {
  element.addEventListener(
    'click',
    ({ clientX, clientY }) => {
      if (getSelection()?.isCollapsed === false) return;
      const word = wordAt(words, clientX, clientY);
      if (word) press(word);
    },
    { signal },
  );
  let isAsked = false;
  element.addEventListener(
    'pointermove',
    ({ clientX, clientY, pointerType, buttons }) => {
      if (isAsked || pointerType !== 'mouse' || buttons !== 0) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        element.classList.toggle('on-word', wordAt(words, clientX, clientY) !== undefined);
      });
    },
    { signal, passive: true },
  );
}
