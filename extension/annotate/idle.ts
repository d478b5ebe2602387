/** A browser without idle callbacks gets its next turn soon. */
const whenIdle: (work: (deadline: { timeRemaining(): number }) => void) => void =
  'requestIdleCallback' in globalThis
    ? (work) => requestIdleCallback(work, { timeout: 1000 })
    : (work) => setTimeout(() => work({ timeRemaining: () => 8 }), 30);

/** Work that may wait, page by page. */
export interface IdleQueue {
  /** Does it when nothing else is to be done. A later work under the same key replaces one that has not begun. */
  add(key: string, work: () => void): void;
  clear(): void;
}

/**
 * Runs one piece of work after another between two frames, never more than fit: scrolling stays smooth. The newest goes
 * first, because it is for the page that the reader has just come to.
 */
export function idleQueue(): IdleQueue {
  const waiting = new Map<string, () => void>();
  let isAsked = false;
  const ask = () => {
    if (isAsked || waiting.size === 0) return;
    isAsked = true;
    whenIdle((deadline) => {
      isAsked = false;
      do {
        const newest = [...waiting].at(-1);
        if (!newest) break;
        waiting.delete(newest[0]);
        newest[1]();
      } while (deadline.timeRemaining() > 4);
      ask();
    });
  };
  return {
    add(key, work) {
      waiting.delete(key);
      waiting.set(key, work);
      ask();
    },
    clear: () => waiting.clear(),
  };
}
