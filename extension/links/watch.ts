/** Pages that build themselves change often within a moment: they are looked at when they have rested this long. */
const REST_MS = 250;

/** Calls `look` now, and each time that links or headings came into the page and it then rested, until `signal`. */
export function watchLinks(page: Document, look: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (timer !== undefined || !records.some(bringsLinks)) return;
    timer = setTimeout(() => {
      timer = undefined;
      look();
    }, REST_MS);
  });
  observer.observe(page, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  look();
}

function bringsLinks({ addedNodes }: MutationRecord): boolean {
  for (const node of addedNodes) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    if (element.matches('a[href], h1, h2, h3, h4, h5, h6') || element.querySelector('a[href]')) return true;
  }
  return false;
}
