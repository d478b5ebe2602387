import { announce, byId } from './page.ts';

/** The switch that makes the paper dark; begins as the rest of the reader's screen is. Not remembered. */
export function paperColour(signal: AbortSignal): void {
  const [button, pages] = [byId('dark'), byId('pages')];
  const set = (dark: boolean): void => {
    pages.classList.toggle('dark', dark);
    button.setAttribute('aria-pressed', String(dark));
  };
  set(matchMedia('(prefers-color-scheme: dark)').matches);
  const turn = (): void => {
    const dark = !pages.classList.contains('dark');
    set(dark);
    announce(dark ? '紙面を暗くしました' : '紙面を明るくしました');
  };
  button.addEventListener('click', turn, { signal });
}
