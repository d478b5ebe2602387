import { browser } from 'wxt/browser';
import { COMMISSION, MUNICIPALITIES, patternOf } from './patterns.ts';

/** The content script of `entrypoints/links.content.ts`, as it stands in the built extension. */
const SCRIPT = '/content-scripts/links.js';
const REGISTERED = 'granted-sites';

/** Sites that the reader has allowed one by one. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => origin !== MUNICIPALITIES && origin !== COMMISSION).sort();
}

/** Makes badges stand on the sites that are allowed now, and on no other. The browser keeps it over restarts. */
async function registerGranted(): Promise<void> {
  const matches = await grantedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTERED] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [REGISTERED] });
    return;
  }
  const script = { id: REGISTERED, matches, js: [SCRIPT], allFrames: true, runAt: 'document_idle' as const };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Puts badges into the page that is open in front, after its site was allowed: the registration only counts from the next page on. */
async function badgesNow(origins: readonly string[]): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const pattern = patternOf(tab?.url);
  if (tab?.id === undefined || pattern === undefined || !origins.includes(pattern)) return;
  await browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: [SCRIPT] });
}

/** Follows what the reader allows and takes back; for the background, which is started for it. */
export function followPermissions(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerGranted();
    await badgesNow(origins);
  });
  browser.permissions.onRemoved.addListener(() => registerGranted());
  browser.runtime.onInstalled.addListener(() => registerGranted());
}
