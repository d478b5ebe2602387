import type { PdfView } from '../pdf-view/view.ts';
import { byId } from './page.ts';

/** The document's own contents, where it has them. */
export async function outline(view: PdfView, signal: AbortSignal): Promise<void> {
  const [opener, list] = [byId('outline-open'), byId('outline')];
  signal.addEventListener('abort', () => {
    opener.hidden = true;
    list.hidePopover();
  });
  const entries = await view.outline();
  if (signal.aborted || entries.length === 0) return;
  const items = entries.map(({ title, depth, open }) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'tool';
    button.textContent = title;
    button.style.setProperty('--depth', String(depth));
    button.addEventListener('click', () => {
      list.hidePopover();
      open();
      byId('pages').focus({ preventScroll: true });
    });
    item.append(button);
    return item;
  });
  list.querySelector('ul')?.replaceChildren(...items);
  opener.hidden = false;
}
