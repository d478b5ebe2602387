import type { PdfFault, PdfResources } from '@tsumabiraka/pdf';
import type { Draft, ReadingFault } from '@tsumabiraka/reading';
import type { PlacedDoubt, PlacedItem } from '../annotate/types.ts';

/** What the page sends to the worker, once. */
export interface ReadRequest {
  /** The file; given away with the message. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly resources: Omit<PdfResources, 'connect'>;
  /** Leads to the worker of pdf.js. */
  readonly pdfjs: MessagePort;
}

/** Why nothing was read. `broken-text`: there is text, but its font does not say which; `failed`: something that nobody thought of. */
export type DocumentFault =
  | PdfFault
  | Extract<ReadingFault, 'no-text' | 'not-an-assessment'>
  | 'broken-text'
  | 'failed';

/** A document as far as it was read. */
export interface MachineReading {
  readonly draft: Draft;
  readonly items: readonly PlacedItem[];
  readonly doubts: readonly PlacedDoubt[];
}

/** What the worker sends back: pages as they are read, readings of the first pages, and at the end the whole or why not. */
export type ReadReply =
  | { readonly type: 'page'; readonly page: number; readonly pageCount: number }
  | { readonly type: 'so-far' | 'whole'; readonly reading: MachineReading }
  | { readonly type: 'fault'; readonly fault: DocumentFault };
