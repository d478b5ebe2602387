/** Milliseconds. A browser that has something else to do all the time (a frame, its own tidying) gets on all the same: a slice every so often. */
const [PATIENCE, SLICE] = [10, 12];

/** @param work is told how many milliseconds it has left */
function whenIdle(work: (left: () => number) => void): void {
  const idle = requestIdleCallback((deadline) => {
    clearTimeout(timer);
    work(() => deadline.timeRemaining());
  });
  const timer = setTimeout(() => {
    cancelIdleCallback(idle);
    const end = performance.now() + SLICE;
    work(() => end - performance.now());
  }, PATIENCE);
}

/** Work that may wait, page by page. */
export interface IdleQueue {
  /** Does it when nothing else is to be done, or a little at a time. A later work under the same key replaces one that has not begun. */
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
    whenIdle((left) => {
      isAsked = false;
      do {
        const newest = [...waiting].at(-1);
        if (!newest) break;
        waiting.delete(newest[0]);
        newest[1]();
      } while (left() > 4);
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
