import type { Reader } from '../document/read.ts';
import type { PdfView } from '../pdf-view/view.ts';

/** A document that stands on the screen. */
export interface Opened {
  /** The file, whole; never change them or transfer them to a worker: make a copy. */
  readonly bytes: Uint8Array;
  /** Where they came from in the end, after redirects; left out for a file of the reader's. */
  readonly url?: string;
  /** Name of the file, for the title and for downloads. */
  readonly name: string;
  readonly view: PdfView;
  /** Reads it; waits for the file. */
  readonly reader: Reader;
  /** Aborted when another document takes this one's place. */
  readonly signal: AbortSignal;
}
