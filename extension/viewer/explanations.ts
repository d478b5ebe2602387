import { readInWorker } from '../document/read.ts';
import type { Opened } from './opened.ts';
import { byId } from './page.ts';

/** The explanations over the text and beside it. They wait until the first page is drawn, which comes first: two workers that read beside it make it late. */
export function explanations(opened: Opened): void {
  const { bytes, view, signal } = opened;
  const [panel, button] = [byId('panel'), byId('panel-switch')];
  const set = (visible: boolean): void => {
    panel.hidden = !visible;
    button.setAttribute('aria-expanded', String(visible));
  };
  button.addEventListener('click', () => set(Boolean(panel.hidden)), { signal });
  const drawn = new AbortController();
  const begin = async (): Promise<void> => {
    drawn.abort();
    const reader = readInWorker(bytes.slice(), signal);
    const { explain } = await import('../document/explain.ts');
    if (signal.aborted) return;
    await explain(opened, reader, panel);
  };
  view.on('drawn', () => void begin(), AbortSignal.any([signal, drawn.signal]));
}
