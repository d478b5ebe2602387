import { browser } from 'wxt/browser';
import type { OpenViewer } from './messages.ts';

/**
 * The address of our viewer for a PDF; without one, the viewer asks for a file.
 * @param url address of the PDF, http or https.
 * @param item anchor of an item to scroll to, such as `i-2-system1-3`.
 */
export function viewerAddress(url?: string, item?: string): string {
  const query = url === undefined ? '' : `?${new URLSearchParams({ url })}`;
  return browser.runtime.getURL(`/viewer.html${query}${item === undefined ? '' : `#${item}`}`);
}

/** Asks the background to open the viewer; works in content scripts too, which cannot link to pages of the extension. */
export async function openViewer(url: string, newTab = false): Promise<void> {
  await browser.runtime.sendMessage({ type: 'open-viewer', url, newTab } satisfies OpenViewer);
}
