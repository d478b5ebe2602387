import { type FoundLink, findAssessmentLinks } from '../links/find.ts';
import { outerTitles } from '../links/frames.ts';
import { watchLinks } from '../links/watch.ts';
import type { KnownLink } from '../messages/messages.ts';
import { createBadge } from './badge.ts';
import { wordingOf } from './wording.ts';

/** What badges ask of the rest of the extension. */
export interface Asks {
  /** For each link, whether the site has a structured version. */
  known(links: readonly KnownLink[]): Promise<readonly boolean[]>;
  open(url: string): void;
}

/** Puts a badge behind each link of the page that leads to an assessment, now and when the page gets more, until `signal`. */
export function attachBadges(page: Document, asks: Asks, signal: AbortSignal): void {
  // A link gets one badge in its life: a page that removes ours is not fought with.
  const done = new WeakSet<HTMLAnchorElement>();
  const badges = new Set<HTMLElement>();
  const look = async (): Promise<void> => {
    const links = findAssessmentLinks(page, outerTitles(window)).filter(({ anchor }) => !done.has(anchor));
    for (const { anchor } of links) done.add(anchor);
    if (links.length === 0) return;
    const structured = await asks.known(links.map(({ url, title, kind }) => ({ url, title, ...(kind && { kind }) })));
    if (signal.aborted) return;
    for (const [index, link] of links.entries()) badges.add(put(page, link, structured[index] === true, asks));
  };
  watchLinks(page, () => void look(), signal);
  signal.addEventListener('abort', () => {
    for (const badge of badges) badge.remove();
  });
}

function put(page: Document, { anchor, ...link }: FoundLink, structured: boolean, asks: Asks): HTMLElement {
  const place = {
    ownLine: !getComputedStyle(anchor).display.startsWith('inline'),
    cell: anchor.closest('td, th') !== null,
  };
  const badge = createBadge(page, wordingOf(link, structured), place, () => asks.open(link.url));
  anchor.after(badge);
  return badge;
}
