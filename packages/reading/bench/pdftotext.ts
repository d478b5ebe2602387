import { spawnSync } from 'node:child_process';

/** Of Debian's poppler-utils; the bench does without where it is not there. */
const POPPLER = 'pdftotext';

/** Milliseconds that `pdftotext -layout` (poppler) takes for a file; undefined where it is not installed. */
export function pdftotextTime(pdf: string): number | undefined {
  const start = performance.now();
  const { error, status } = spawnSync(POPPLER, ['-layout', pdf, '-'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 28,
  });
  return error || status !== 0 ? undefined : performance.now() - start;
}
