import { browser } from 'wxt/browser';
import { viewerAddress } from '../messages/open-viewer.ts';
import { applyTextSize } from '../ui/text-size.ts';

/** The page that opens once, when the extension is installed. */
export async function start(): Promise<void> {
  document.getElementById('open-file')?.addEventListener('click', () => location.assign(viewerAddress()));
  document.getElementById('options')?.addEventListener('click', () => void browser.runtime.openOptionsPage());
  await applyTextSize();
}
