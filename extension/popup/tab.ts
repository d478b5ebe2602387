import { type Browser, browser } from 'wxt/browser';
import { TAG } from '../badge/tag.ts';
import { patternOf } from '../settings/patterns.ts';

/** What the tab in front is, and so what the popup offers. */
export type TabState =
  | { kind: 'ours' }
  /** A PDF; `pattern` where its host must be asked for first. */
  | { kind: 'pdf'; url: string; pattern: string | undefined }
  /** A page that we may look at, with so many badges. */
  | { kind: 'page'; found: number }
  /** A page of a host that the reader may allow. */
  | { kind: 'other'; pattern: string }
  /** A page that no extension may look at, or of a host that we cannot ask for. */
  | { kind: 'closed' };

/** The tab that the button was pressed on; its address is readable because it was (activeTab). */
export async function stateOfTab(): Promise<TabState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { id, url } = tab ?? {};
  if (id === undefined || url === undefined) return { kind: 'closed' };
  if (url.startsWith(browser.runtime.getURL('/popup.html').replace('popup.html', ''))) return { kind: 'ours' };
  const pattern = patternOf(url);
  const granted = pattern !== undefined && (await browser.permissions.contains({ origins: [pattern] }));
  if (await isPdf(id, url)) return { kind: 'pdf', url, pattern: granted ? undefined : pattern };
  if (granted) return { kind: 'page', found: await countBadges(id) };
  return pattern === undefined ? { kind: 'closed' } : { kind: 'other', pattern };
}

/** By what the browser says the tab is; where it lets nobody look into a PDF (Firefox), by the address. */
async function isPdf(tab: number, url: string): Promise<boolean> {
  if (!/^https?:/.test(url)) return false;
  const types = await inTab({ tabId: tab }, () => document.contentType);
  return types[0] === 'application/pdf' || /\.pdf$/i.test(new URL(url).pathname);
}

async function countBadges(tab: number): Promise<number> {
  const counts = await inTab({ tabId: tab, allFrames: true }, (tag: string) => document.querySelectorAll(tag).length, [
    TAG,
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

async function inTab<Args extends unknown[], Result>(
  target: Browser.scripting.InjectionTarget,
  func: (...args: Args) => Result,
  args?: Args,
): Promise<Result[]> {
  try {
    const results = await browser.scripting.executeScript({ target, func, ...(args && { args }) });
    return results.flatMap(({ result }) => (result === undefined || result === null ? [] : [result as Result]));
  } catch {
    return []; // a page that the browser keeps to itself
  }
}
