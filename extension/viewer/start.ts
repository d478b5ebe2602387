import { fromAddress } from '../pdf-source/from-address.ts';
import { openView } from '../pdf-view/open.ts';
import type { Frame, Opened } from './opened.ts';
import { byId } from './page.ts';

async function show(bytes: Uint8Array, name: string, url?: string): Promise<Opened> {
  const pages = byId('pages') as HTMLDivElement;
  pages.hidden = false;
  pages.tabIndex = 0; // scrolls by keyboard
  const view = await openView(bytes, pages);
  const frame: Frame = {
    panel: byId('panel'),
    tools: byId('toolbar'),
    announce: (text) => {
      byId('live').textContent = text;
    },
  };
  return { bytes, name, view, frame, signal: new AbortController().signal, ...(url === undefined ? {} : { url }) };
}

/** Opens what the page's own address names. */
export async function start(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('url');
  if (asked === null) return;
  const { bytes, url, name } = await fromAddress(asked, () => {});
  await show(bytes, name, url);
}
