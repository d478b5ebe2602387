export { joinSpacedLetters } from './characters.ts';
export { PdfError, type PdfFault } from './error.ts';
export { openPdf, type PdfDocument, type PdfResources } from './open.ts';
export type * from './page.ts';
export { shownBox } from './shown.ts';
