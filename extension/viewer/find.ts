import type { Found, PdfView } from '../pdf-view/view.ts';
import { byId } from './page.ts';

function sentence({ query, current, total, state }: Found): string {
  if (query === '') return '';
  if (state === 'none') return '見つかりません';
  if (state === 'searching' || total === 0) return '探しています';
  const turned = state === 'wrapped' ? '（端まで来たので反対の端から）' : '';
  return current === 0 ? `${total}件` : `${total}件中 ${current}件目${turned}`;
}

/** The search within the document. */
export function finding(view: PdfView, signal: AbortSignal): { open(): void } {
  const [form, opener] = [byId<HTMLFormElement>('find'), byId<HTMLButtonElement>('find-open')];
  const [query, count] = [byId<HTMLInputElement>('find-query'), byId<HTMLOutputElement>('find-count')];
  const on = (target: HTMLElement, name: string, listener: (event: Event) => void) =>
    target.addEventListener(name, listener, { signal });
  const look = (direction?: 'next' | 'previous'): void => view.find(query.value.trim(), direction);
  const open = (): void => {
    form.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    query.focus();
    query.select();
    if (query.value !== '') look();
  };
  const close = (): void => {
    view.find('');
    form.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    byId('pages').focus({ preventScroll: true });
  };
  on(opener, 'click', () => (form.hidden ? open() : close()));
  on(byId('find-close'), 'click', close);
  on(query, 'input', () => {
    count.textContent = '';
    look();
  });
  on(form, 'submit', (event) => {
    event.preventDefault();
    look('next');
  });
  on(byId('find-previous'), 'click', () => look('previous'));
  on(form, 'keydown', (event) => {
    const { key, shiftKey } = event as KeyboardEvent;
    if (key === 'Escape') close();
    if (key === 'Enter' && shiftKey) {
      event.preventDefault();
      look('previous');
    }
  });
  const show = (found: Found): void => {
    if (form.hidden || query.value.trim() === '') return;
    const text = sentence(found);
    if (text !== count.textContent) count.textContent = text; // an <output> is read out when it changes
  };
  view.on('find', show, signal);
  signal.addEventListener('abort', () => {
    form.hidden = true;
    query.value = '';
    count.textContent = '';
  });
  return { open };
}
