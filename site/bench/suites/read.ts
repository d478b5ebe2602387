import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinedPdf } from '@tsumabiraka/pdf/bench';
import type { ReadFigures } from '@tsumabiraka/reading/bench';

import type { ReadOnce } from '../children/read-once.ts';
import { count, type Measure, megabytes, milliseconds, type Table, times } from '../measure.ts';
import { runFresh } from '../processes.ts';

const LONG = 80;
const FOR_LONG = ['yokohama-38', 'nerima-7', 'nara-21'];
/** What `tsumabiraka read` gives a thread for what is used for a moment only (megabytes, a third of it). */
const YOUNG = '--max-semi-space-size=4';

/**
 * Reading the PDFs of the five documents in one process, in processor time after a run to warm up: pdf.js alone (text and operator list of the same
 * pages), and what is ours beyond it; poppler beside it; how right it was; and the memory of a process that reads a long document.
 */
export async function benchRead(): Promise<Table> {
  const { report } = await runFresh<ReadFigures[]>(new URL('../children/read.ts', import.meta.url), {});
  const sum = (of: (figures: ReadFigures) => number) => report.reduce((total, figures) => total + of(figures), 0);
  const pdfjs = sum(({ pdfjsMs }) => pdfjsMs);
  return {
    heading: 'PDFを読む',
    measures: [
      ...report.flatMap(speeds),
      {
        ...times('全文書: 読む仕事 ÷ pdf.js だけ', (sum(({ readMs }) => readMs) - pdfjs) / pdfjs),
        limit: { most: 0.5 },
      },
      {
        ...times('全文書: 正しく読めた欄 ÷ 欄', sum(({ right }) => right) / sum(({ items }) => items)),
        limit: { least: 0.995 },
      },
      {
        ...count(
          '全文書: 原本にない答え',
          sum(({ invented }) => invented.length),
        ),
        limit: { most: 0 },
      },
      ...(await memory()),
    ],
  };
}

function speeds({ name, pages, pdfjsMs, readMs, pdftotextMs }: ReadFigures): Measure[] {
  const poppler = 'pdftotext -layout（poppler）';
  return [
    milliseconds(`${name}: pdf.js だけで、一頁あたり（${pages}頁）`, pdfjsMs / pages),
    times(`${name}: 読む仕事 ÷ pdf.js だけ`, (readMs - pdfjsMs) / pdfjsMs),
    pdftotextMs === undefined
      ? { what: `${name}: ${poppler}は入っていないので、測っていない`, value: Number.NaN, unit: 'ms' }
      : milliseconds(`${name}: ${poppler}で、一頁あたり`, pdftotextMs / pages),
  ];
}

/** A document of 80 pages, read by a process of its own. */
async function memory(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-read-'));
  try {
    const long = join(folder, 'long.pdf');
    const parts = FOR_LONG.map((name) => new Uint8Array(readFileSync(`packages/reading/fixtures/${name}.pdf`)));
    writeFileSync(long, await joinedPdf(parts, LONG));
    const script = new URL('../children/read-once.ts', import.meta.url);
    const environment = { BENCH_PDF: long, NODE_OPTIONS: YOUNG };
    const alone = await runFresh<ReadOnce>(script, { ...environment, BENCH_ALONE: 'pdf.js' });
    const { report } = await runFresh<ReadOnce>(script, environment);
    return [
      megabytes(`${LONG}頁の文書: pdf.js だけのときのメモリの最大`, alone.report.peakBytes),
      { ...megabytes(`${report.pages}頁の文書: メモリの最大`, report.peakBytes), limit: { most: 300 } },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
