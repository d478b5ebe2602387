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
const MANY = 100;
/** Of twenty of the many files, by kind; the small ones are what most bodies publish most of. */
const MIX = [
  ...Array.from({ length: 13 }, () => 'form2-cover.pdf'),
  ...Array.from({ length: 4 }, () => 'libreoffice-koshigaya-48.xlsx'),
  ...['koshigaya-48.txt', 'koshigaya-48.pdf', 'nara-21.txt'],
];
const fixture = (name: string) => join('packages/reading/fixtures', name);

/** What packages/cli/bench/read-files.ts reports. */
interface ReadRun {
  seconds: number;
  read: number;
  quarters: number[];
  peakBytes: number;
}

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
      ...(await many()),
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

/** A document of 80 pages, read by the command; pdf.js alone beside it. */
async function memory(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-read-'));
  try {
    const long = join(folder, 'long.pdf');
    const parts = FOR_LONG.map((name) => new Uint8Array(readFileSync(fixture(`${name}.pdf`))));
    // Of further documents without their covers: the command refuses several in one PDF.
    writeFileSync(long, await joinedPdf(parts, LONG, 1));
    const script = new URL('../children/read-once.ts', import.meta.url);
    const alone = await runFresh<ReadOnce>(script, { BENCH_PDF: long });
    const { read, peakBytes } = await readFiles([long]);
    return [
      count('命令 read: 読めた80頁の文書', read),
      megabytes(`${LONG}頁の文書: pdf.js だけのときのメモリの最大`, alone.report.peakBytes),
      { ...megabytes(`${LONG}頁の文書: 命令 read のメモリの最大`, peakBytes), limit: { most: 300 } },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Many files in one run: how fast, and whether memory grows with them. */
async function many(): Promise<Measure[]> {
  const files = Array.from({ length: MANY }, (_, index) => fixture(MIX[index % MIX.length] ?? ''));
  const { seconds, read, quarters, peakBytes } = await readFiles(files);
  const [, half = Number.NaN, , end = Number.NaN] = quarters;
  return [
    { ...count(`${MANY}件を一度に: 読めた文書`, read), limit: { least: MANY } },
    { what: `${MANY}件を一度に: 一秒あたり`, value: read / seconds, unit: '件' },
    megabytes(`${MANY}件を一度に: メモリの最大`, peakBytes),
    { ...times(`${MANY}件を一度に: 終わりのメモリ ÷ 半ばのメモリ`, end / half), limit: { most: 1.25 } },
  ];
}

async function readFiles(files: readonly string[]): Promise<ReadRun> {
  const script = new URL('../../../packages/cli/bench/read-files.ts', import.meta.url);
  return (await runFresh<ReadRun>(script, { BENCH_FILES: JSON.stringify(files) })).report;
}
