import { readFileSync } from 'node:fs';
import { openPdf } from '@tsumabiraka/pdf';
import { pdfjsTime, processorTime } from '@tsumabiraka/pdf/bench';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { type PdfReading, readPdf } from '@tsumabiraka/reading';
import { compare, type Score } from './compare.ts';
import { documents } from './documents.ts';
import { pdftotextTime } from './pdftotext.ts';

/** How right and how fast one document is read. */
export interface ReadFigures extends Score {
  name: string;
  pages: number;
  doubts: number;
  leftovers: number;
  /** Milliseconds of processor time for text and operator list of all pages by pdf.js alone. */
  pdfjsMs: number;
  /** Milliseconds of processor time for the same and everything of ours. */
  readMs: number;
  /** Milliseconds of `pdftotext -layout` for the file, where it is installed. */
  pdftotextMs: number | undefined;
}

/** Reads the five documents, each after a run to warm up; pdf.js alone in the same process for comparison. */
export async function benchRead(): Promise<ReadFigures[]> {
  const figures: ReadFigures[] = [];
  for (const { name, pdf, truth, isPrinted } of documents()) {
    const bytes = () => new Uint8Array(readFileSync(pdf));
    await read(bytes());
    await pdfjsTime(bytes());
    const pdfjsMs = await pdfjsTime(bytes());
    const start = processorTime();
    const reading = await read(bytes());
    const readMs = processorTime() - start;
    const { doubts, leftovers, diagnosis } = reading;
    figures.push({
      ...compare(reading, truth, isPrinted),
      ...{
        name,
        pages: diagnosis.pageCount,
        doubts: doubts.length,
        leftovers: leftovers.length,
        pdfjsMs,
        readMs,
        pdftotextMs: pdftotextTime(pdf),
      },
    });
  }
  return figures;
}

async function read(bytes: Uint8Array): Promise<PdfReading> {
  const document = await openPdf(bytes, nodeResources());
  try {
    return await readPdf(document);
  } finally {
    await document.close();
  }
}
