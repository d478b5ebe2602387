import { browser } from 'wxt/browser';
import { viewerAddress } from '../messages/open-viewer.ts';
import { applyTextSize } from '../ui/text-size.ts';
import { stateOfTab, type TabState } from './tab.ts';
import { GRANTED, REFUSED, say } from './words.ts';

const part = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

/** The popup of the toolbar button: says what the tab in front is, and offers the one thing to do with it. */
export async function start(): Promise<void> {
  await applyTextSize();
  part('open-file').addEventListener('click', () => void openTab(viewerAddress()));
  part('options').addEventListener('click', () => void browser.runtime.openOptionsPage().then(() => window.close()));
  part('help').addEventListener('click', () => void openTab(browser.runtime.getURL('/welcome.html')));
  const state = await stateOfTab();
  const { text, button } = say(state);
  part('state').textContent = text;
  const action = part<HTMLButtonElement>('action');
  action.textContent = button ?? '';
  action.hidden = button === undefined;
  action.addEventListener('click', () => void act(state));
}

/** The permission is asked for before anything else: the browser takes the click for it only so (crbug 1363490). */
async function act(state: TabState): Promise<void> {
  const pattern = 'pattern' in state ? state.pattern : undefined;
  const granted = pattern === undefined || (await ask(pattern));
  if (!granted) part('state').textContent = REFUSED;
  else if (state.kind === 'pdf') await openTab(viewerAddress(state.url));
  else part('state').textContent = GRANTED;
  part('action').hidden = granted;
}

const ask = (pattern: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] }).catch(() => false);

async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
  window.close();
}
