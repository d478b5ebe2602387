import type { PdfView } from '../pdf-view/view.ts';

/** A document that stands on the screen, and what others may do with the page around it. */
export interface Opened {
  /** The file, whole; never change them or transfer them to a worker: make a copy. */
  readonly bytes: Uint8Array;
  /** Where they came from in the end, after redirects; undefined for a file of the reader's. */
  readonly url?: string;
  /** Name of the file, for the title and for downloads. */
  readonly name: string;
  readonly view: PdfView;
  readonly frame: Frame;
  /** Aborted when another document takes this one's place. */
  readonly signal: AbortSignal;
}

/** Places of the viewer's page that are free for the explanations. */
export interface Frame {
  /** Beside the pages, below them where the screen is narrow; hidden as long as it is `hidden`. */
  readonly panel: HTMLElement;
  /** In the toolbar, for buttons such as the one that opens the panel. */
  readonly tools: HTMLElement;
  /** Says something to screen readers, politely. */
  announce(text: string): void;
}
