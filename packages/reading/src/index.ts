export { interpret } from './core/interpret.ts';
export { ReadingError, type ReadingFault } from './error.ts';
export type * from './outcome.ts';
export { type PdfDiagnosis, type PdfReading, readPdf } from './read-pdf.ts';
export type * from './rows.ts';
