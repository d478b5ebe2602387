import type { ReadCost } from '../children/read.ts';
import { gibibytes, milliseconds, type Table } from '../measure.ts';
import { runFresh } from '../processes.ts';

/** Reading the PDFs of the five documents, one after the other in one process; the first pays for the start of pdf.js. */
export async function benchRead(): Promise<Table> {
  const { report, peakBytes } = await runFresh<ReadCost[]>(new URL('../children/read.ts', import.meta.url), {});
  return {
    heading: 'PDFを読む',
    measures: [
      ...report.map(({ name, pages, milliseconds: time }) =>
        milliseconds(`${name}: 一頁あたり（${pages}頁）`, time / pages),
      ),
      gibibytes('メモリの最大', peakBytes),
    ],
  };
}
