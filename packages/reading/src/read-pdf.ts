import type { Page, PageTrait, PdfDocument } from '@tsumabiraka/pdf';
import { interpret } from './core/interpret.ts';
import { ReadingError } from './error.ts';
import type { Reading } from './outcome.ts';
import { PdfRows } from './pdf/read-rows.ts';

/** What was found about the file itself. */
export interface PdfDiagnosis {
  pageCount: number;
  /** Pages with a trait that changes how far the text can be trusted. */
  pages: { number: number; traits: readonly PageTrait[] }[];
}

export interface PdfReading extends Reading {
  diagnosis: PdfDiagnosis;
}

/**
 * Reads a PDF as an assessment, page by page.
 * @param onPage Called after each page, for progress.
 * @throws ReadingError if it has no text or is no assessment.
 */
export async function readPdf(document: PdfDocument, onPage?: (page: Page) => void): Promise<PdfReading> {
  const rows = new PdfRows();
  const diagnosis: PdfDiagnosis = { pageCount: document.pageCount, pages: [] };
  for await (const page of document.pages()) {
    rows.add(page);
    if (page.traits.length > 0) diagnosis.pages.push({ number: page.number, traits: page.traits });
    onPage?.(page);
  }
  const silent = diagnosis.pages.filter(({ traits }) => traits.includes('no-text')).length;
  if (silent === document.pageCount) throw new ReadingError('no-text');
  return { ...interpret(rows.rows()), diagnosis };
}
