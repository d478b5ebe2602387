import { openPdf, type PdfResources } from '@tsumabiraka/pdf';
import { ReadingError } from './error.ts';
import type { Reading } from './outcome.ts';
import { isCover } from './pdf/cover.ts';
import { readPdf } from './read-pdf.ts';
import { readText } from './read-text.ts';
import { readXlsx } from './read-xlsx.ts';
import { formatOf, type SourceFormat } from './source/format.ts';

export interface SourceOptions {
  /** Where the files of pdf.js are; `nodeResources()` of `@tsumabiraka/pdf/node` in Node. */
  pdf: PdfResources;
  /** Called after each page of a PDF: its number and how many there are. */
  onPage?: (page: number, pageCount: number) => void;
}

export interface SourceReading extends Reading {
  /** What the file is, told from its content. */
  format: SourceFormat;
  /** Pages of a PDF. */
  pageCount?: number;
}

/**
 * Reads a file as an assessment: a PDF, a workbook (.xlsx) or a text (UTF-8, UTF-16 with byte order mark, Shift_JIS), told apart by content alone.
 * @param bytes The file. They are taken over: do not use them afterwards.
 * @throws ReadingError or PdfError; both have a `fault` and a Japanese message that says what is wrong and what to do.
 */
export async function readSource(bytes: Uint8Array, options: SourceOptions): Promise<SourceReading> {
  const format = formatOf(bytes);
  if (format === 'text') return { ...readText(bytes), format };
  if (format === 'xlsx') return { ...readXlsx(bytes), format };
  const document = await openPdf(bytes, options.pdf);
  let covers = 0;
  try {
    const { diagnosis, ...reading } = await readPdf(document, (page) => {
      covers += isCover(page) ? 1 : 0;
      if (covers > 1) throw new ReadingError('several', undefined, `${page.number}頁に、`);
      options.onPage?.(page.number, document.pageCount);
    });
    return { ...reading, format, pageCount: diagnosis.pageCount };
  } finally {
    await document.close();
  }
}
