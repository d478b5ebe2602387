import { browser } from 'wxt/browser';
import { patternOf } from '../settings/patterns.ts';

/** Whether the manifest lets us ask the reader for a host at all. */
export const mayAsk = (url: URL): boolean => patternOf(url.href) !== undefined;

/** Whether the reader has allowed us to read a host. In Firefox even the manifest's hosts may be refused: always ask. */
export async function mayRead(url: URL): Promise<boolean> {
  const pattern = patternOf(url.href);
  return pattern !== undefined && browser.permissions.contains({ origins: [pattern] });
}

/** Asks the reader for one host; has to be the first thing in a click, or the browser refuses. */
export async function askToRead(url: URL): Promise<boolean> {
  const pattern = patternOf(url.href);
  return pattern !== undefined && browser.permissions.request({ origins: [pattern] });
}
