import { type Components, components, startWorker } from './pdfjs.ts';

/** The worker could not be loaded. */
export class WorkerError extends Error {}

/** pdf.js for one document. */
export interface Engine {
  readonly library: Promise<Components>;
  readonly worker: Worker;
  /** Rejected with a WorkerError; whoever waited for an answer of the worker would wait for ever. */
  readonly breakdown: Promise<never>;
}

/** Begins to load pdf.js' viewer and its worker, which takes as long as most files are on their way. Whoever does not get a view with it ends the worker. */
export function startEngine(): Engine {
  const worker = startWorker();
  const breakdown = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) => reject(new WorkerError(message)), { once: true });
  });
  const library = components();
  // Where there is no file in the end, nobody waits for them.
  for (const loading of [breakdown, library]) loading.catch(() => {});
  return { library, worker, breakdown };
}
