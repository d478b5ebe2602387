import type { Console } from '../run.ts';

/** Shows how far a long run has come, on a terminal only, from the third second on. */
export function progress(console: Console, total: number): { step(): void; end(): void } {
  const started = performance.now();
  let shown = started + 2000;
  let done = 0;
  let visible = false;
  return {
    step: () => {
      done++;
      if (!console.stderr.isTTY || performance.now() < shown) return;
      shown = performance.now() + 200;
      visible = true;
      console.stderr.write(`\r${done} / ${total} 件`);
    },
    end: () => {
      if (visible) console.stderr.write('\r\u001b[K');
    },
  };
}
