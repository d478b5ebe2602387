import { run } from '../src/run.ts';

/**
 * What `tsumabiraka read` takes for the files that BENCH_FILES names (a JSON array), in a process of its own: seconds, how many were read, resident
 * memory after each quarter of them, and its highest.
 */
const files = JSON.parse(process.env['BENCH_FILES'] ?? '[]') as string[];
const quarters: number[] = [];
let read = 0;
const count = () => {
  read += 1;
  if (Math.floor((4 * read) / files.length) > quarters.length) quarters.push(process.memoryUsage.rss());
};
const silent = { write: () => true };
const start = performance.now();
await run(['read', '--json', '--agency', 'nara', ...files], { stdout: { write: count }, stderr: silent });
const seconds = (performance.now() - start) / 1000;
process.send?.({ seconds, read, quarters, peakBytes: process.resourceUsage().maxRSS * 1024 });
