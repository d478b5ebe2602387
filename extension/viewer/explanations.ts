import { next } from './next.ts';
import type { Opened } from './opened.ts';
import { byId } from './page.ts';

/** The explanations over the text and beside it. They wait until the first page is drawn, which comes first; reading, which takes longest, begins at once. */
export function explanations(opened: Opened): void {
  const { signal } = opened;
  const [panel, button] = [byId('panel'), byId('panel-switch')];
  const set = (visible: boolean): void => {
    panel.hidden = !visible;
    button.setAttribute('aria-expanded', String(visible));
  };
  button.addEventListener('click', () => set(Boolean(panel.hidden)), { signal });
  void begin(opened, panel);
}

async function begin(opened: Opened, panel: HTMLElement): Promise<void> {
  const { bytes, view, reader, signal } = opened;
  reader.read(bytes.slice(), view.port());
  await next(view, 'drawn', signal);
  const { explain } = await import('../document/explain.ts');
  if (signal.aborted) return;
  await explain(opened, panel);
}
