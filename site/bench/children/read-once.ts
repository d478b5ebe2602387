import { readFileSync } from 'node:fs';
import { openPdf } from '@tsumabiraka/pdf';
import { pdfjsTime } from '@tsumabiraka/pdf/bench';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { readPdf } from '@tsumabiraka/reading';
import { send } from './send.ts';

/** What one PDF took to read in a process of its own. */
export interface ReadOnce {
  pages: number;
  /** Highest resident memory of the process. */
  peakBytes: number;
}

const bytes = new Uint8Array(readFileSync(process.env['BENCH_PDF'] ?? ''));
let pages = 0;
if (process.env['BENCH_ALONE'] === 'pdf.js') await pdfjsTime(bytes);
else {
  const document = await openPdf(bytes, nodeResources());
  pages = (await readPdf(document)).diagnosis.pageCount;
  await document.close();
}
send({ pages, peakBytes: process.resourceUsage().maxRSS * 1024 } satisfies ReadOnce);
