import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { Picture } from './pictures.ts';

/**
 * A PDF on the screen, for everybody but the folder `pdf-view/`, the only one that knows pdf.js' viewer components.
 *
 * Coordinates of a page are points (1/72 inch) from its top left corner as it is printed (with the turn that the file
 * asks for, without the reader's own): those of `@tsumabiraka/pdf`. Page numbers begin at 1.
 */
export interface PdfView {
  readonly pageCount: number;
  /** The page that fills most of the window. */
  readonly page: number;
  /** CSS pixels per point. */
  readonly scale: number;
  /** Quarter turns, clockwise, that the reader has asked for. */
  readonly turns: Turns;
  /** The document itself, for its text, its outline and its facts; never for drawing. */
  readonly document: PDFDocumentProxy;
  /** Width and height of a page in points, before the reader's own turn. */
  size(page: number): Promise<Size>;

  /** Calls `listener` until `signal` is aborted. */
  on<Name extends keyof ViewEvents>(name: Name, listener: (event: ViewEvents[Name]) => void, signal: AbortSignal): void;

  /** The text layers that stand on the screen now; later ones come as the event `textlayer`. */
  textLayers(): readonly TextLayer[];

  /**
   * An element over a page, always the same one. It covers the page exactly, turns with it, and stays when the page is
   * drawn again; its children are placed in per cent of width and height (`placeOf`), so that zoom moves nothing.
   * It lets the pointer through; children that want it set `pointer-events: auto`.
   */
  overlay(page: number): HTMLElement;

  /** From now on a page is also drawn just before it is seen; until then whoever works on the document comes first. */
  drawAhead(): void;

  /** Scrolls to a page, or to a place on it that then stands a little below the top of the window. */
  scrollTo(page: number, place?: Point): void;

  readonly zoom: Zoom;
  setZoom(zoom: Zoom): void;
  /** One step larger or smaller. */
  stepZoom(direction: 1 | -1): void;
  /** Turns all pages a quarter clockwise. */
  rotate(): void;
  /** The document's own contents, if it has any. */
  outline(): Promise<readonly OutlineEntry[]>;
  /** Begins or goes on with a search; what was found comes as the event `find`. An empty query ends it. */
  find(query: string, direction?: 'next' | 'previous'): void;

  /** A way to the worker that has taken the document apart, to read another one with it: pdf.js is loaded there, and its code is warm. */
  port(): MessagePort;

  /** The pages as pictures to be printed. */
  pictures(signal: AbortSignal): AsyncGenerator<Picture>;

  /** Frees everything; the view cannot be used afterwards. */
  close(): Promise<void>;
}

export type Turns = 0 | 1 | 2 | 3;

/** Points from the top left corner of a page. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A factor (1 is 100 %), or what has to fit in the window; `auto` is the width, but never more than 125 %. */
export type Zoom = number | 'auto' | 'page-width' | 'page-fit';

/** The invisible text over a page that a reader selects; never edit it: highlights are painted by ranges. */
export interface TextLayer {
  readonly page: number;
  readonly element: HTMLElement;
  /** One element for each string of `strings`; elements of empty strings may stand outside the document. */
  readonly divs: readonly HTMLElement[];
  /** As pdf.js reads them, not normalised. `divs[i].firstChild` is a text node with exactly `strings[i]`, if that is not empty. */
  readonly strings: readonly string[];
  /** Aborted when the layer is taken away, as its page is far off the screen: drop ranges and listeners then. */
  readonly signal: AbortSignal;
}

export interface OutlineEntry {
  readonly title: string;
  /** From 0. */
  readonly depth: number;
  /** Scrolls there. */
  open(): void;
}

/** What a search has found so far. */
export interface Found {
  readonly query: string;
  /** Of `total`, from 1; 0 while there is none. */
  readonly current: number;
  readonly total: number;
  readonly state: 'searching' | 'found' | 'none' | 'wrapped';
}

export interface ViewEvents {
  /** A text layer came on the screen, for the first time or again. */
  textlayer: TextLayer;
  /** A page was drawn. */
  drawn: { readonly page: number };
  page: { readonly page: number };
  zoom: { readonly scale: number; readonly zoom: Zoom };
  turns: { readonly turns: Turns };
  find: Found;
}

/** The place of a box on a page as CSS wants it for a child of the page's overlay. */
export function placeOf(box: Point & Size, page: Size): Record<'left' | 'top' | 'width' | 'height', string> {
  return {
    left: percentOf(box.x, page.width),
    top: percentOf(box.y, page.height),
    width: percentOf(box.width, page.width),
    height: percentOf(box.height, page.height),
  };
}

/** A length on a page as CSS wants it for a child of the page's overlay. */
export const percentOf = (part: number, whole: number): string => `${(100 * part) / whole}%`;
