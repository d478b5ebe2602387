import type { PdfView, ViewEvents } from '../pdf-view/view.ts';

/** The next event of a kind; never fulfilled once `signal` is aborted. */
export function next<Name extends keyof ViewEvents>(
  view: PdfView,
  name: Name,
  signal: AbortSignal,
): Promise<ViewEvents[Name]> {
  const come = new AbortController();
  return new Promise((resolve) => {
    view.on(
      name,
      (event) => {
        come.abort();
        resolve(event);
      },
      AbortSignal.any([signal, come.signal]),
    );
  });
}
