import { explanations } from './explanations.ts';
import { finding } from './find.ts';
import { listenForKeys } from './keys.ts';
import { navigation } from './navigation.ts';
import type { Opened } from './opened.ts';
import { outline } from './outline.ts';
import { byId } from './page.ts';
import { paperColour } from './paper.ts';
import { printing } from './print.ts';
import { saving } from './save.ts';
import { noticeScan } from './scan.ts';

/** Everything around the pages of a document that has just been opened. */
export function furnish(opened: Opened): void {
  const { bytes, name, url, view, signal } = opened;
  for (const element of document.querySelectorAll<HTMLElement>('.document-only')) element.hidden = false;
  const original = byId<HTMLAnchorElement>('original');
  original.hidden = url === undefined;
  if (url !== undefined) original.href = url;
  navigation(view, signal);
  const find = finding(view, signal);
  listenForKeys(find.open, () => view.setZoom('auto'), signal);
  paperColour(signal);
  printing(view, signal);
  saving(bytes, name, signal);
  void outline(view, signal);
  void noticeScan(view, signal);
  explanations(opened);
  const pages = byId('pages');
  pages.tabIndex = 0;
  pages.setAttribute('role', 'region');
  pages.setAttribute('aria-label', '紙面');
  pages.focus({ preventScroll: true });
}
