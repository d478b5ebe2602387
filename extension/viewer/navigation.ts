import type { PdfView, Zoom } from '../pdf-view/view.ts';
import { announce, byId } from './page.ts';

function pages(view: PdfView, signal: AbortSignal): void {
  const number = byId<HTMLInputElement>('page-number');
  const [back, on] = [byId<HTMLButtonElement>('previous-page'), byId<HTMLButtonElement>('next-page')];
  const show = (): void => {
    number.value = String(view.page);
    back.disabled = view.page === 1;
    on.disabled = view.page === view.pageCount;
  };
  const go = (page: number): void => {
    if (!(page >= 1 && page <= view.pageCount)) {
      announce(`ページは1から${view.pageCount}までです`);
      show();
      return;
    }
    view.scrollTo(page);
    announce(`${page}ページ`);
  };
  byId('page-count').textContent = `/ ${view.pageCount}`;
  number.addEventListener('change', () => go(Number(number.value.normalize('NFKC'))), { signal });
  number.addEventListener('focus', () => number.select(), { signal });
  back.addEventListener('click', () => go(view.page - 1), { signal });
  on.addEventListener('click', () => go(view.page + 1), { signal });
  view.on('page', show, signal);
  show();
}

const percent = (zoom: number): string => `${Math.round(zoom * 100)}%`;

function sizes(view: PdfView, signal: AbortSignal): void {
  const select = byId<HTMLSelectElement>('zoom');
  const other = byId<HTMLOptionElement>('zoom-now');
  const show = (zoom: Zoom): void => {
    const known = [...select.options].some((option) => option !== other && option.value === String(zoom));
    other.hidden = known;
    other.value = known ? '' : String(zoom);
    other.textContent = known || typeof zoom === 'string' ? '' : percent(zoom);
    select.value = String(zoom);
  };
  const step = (direction: 1 | -1): void => {
    view.stepZoom(direction);
    if (typeof view.zoom === 'number') announce(percent(view.zoom));
  };
  select.addEventListener('change', () => view.setZoom(asZoom(select.value)), { signal });
  byId('zoom-in').addEventListener('click', () => step(1), { signal });
  byId('zoom-out').addEventListener('click', () => step(-1), { signal });
  view.on('zoom', ({ zoom }) => show(zoom), signal);
  show(view.zoom);
}

const asZoom = (value: string): Zoom =>
  value === 'auto' || value === 'page-width' || value === 'page-fit' ? value : Number(value);

/** Page number, size and turn in the toolbar. */
export function navigation(view: PdfView, signal: AbortSignal): void {
  pages(view, signal);
  sizes(view, signal);
  const turn = (): void => {
    view.rotate();
    announce(view.turns === 0 ? '元の向き' : `右に${view.turns * 90}度`);
  };
  byId('rotate').addEventListener('click', turn, { signal });
}
