import { browser } from 'wxt/browser';
import type { KnownLink, KnownLinks } from './messages.ts';

/** Asks the background for which of these links the site has a structured version; without an answer, for none. */
export async function knownLinks(links: readonly KnownLink[]): Promise<readonly boolean[]> {
  try {
    const known: unknown = await browser.runtime.sendMessage({ type: 'known-links', links } satisfies KnownLinks);
    return Array.isArray(known) ? known : [];
  } catch {
    return []; // the extension was updated or taken away meanwhile
  }
}
