import { readFileSync } from 'node:fs';
import { pdfjsTime } from '@tsumabiraka/pdf/bench';
import { send } from './send.ts';

/** What pdf.js alone took for one PDF in a process of its own. */
export interface ReadOnce {
  /** Highest resident memory of the process. */
  peakBytes: number;
}

await pdfjsTime(new Uint8Array(readFileSync(process.env['BENCH_PDF'] ?? '')));
send({ peakBytes: process.resourceUsage().maxRSS * 1024 } satisfies ReadOnce);
