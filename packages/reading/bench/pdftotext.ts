import { spawnSync } from 'node:child_process';

/** Milliseconds that `pdftotext -layout` (poppler) takes for a file; undefined where it is not installed. */
export function pdftotextTime(pdf: string): number | undefined {
  const start = performance.now();
  const { error, status } = spawnSync('pdftotext', ['-layout', pdf, '-'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 28,
  });
  return error || status !== 0 ? undefined : performance.now() - start;
}
