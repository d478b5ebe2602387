export { interpret } from './core/interpret.ts';
export { ReadingError, type ReadingFault } from './error.ts';
export type * from './outcome.ts';
export { type Cover, type PdfDiagnosis, type PdfReading, readCover, readPdf } from './read-pdf.ts';
export { readSource, type SourceOptions, type SourceReading } from './read-source.ts';
export { readText } from './read-text.ts';
export { readXlsx } from './read-xlsx.ts';
export type * from './rows.ts';
export { type CoverFact, type Given, toAssessment } from './to-assessment.ts';
