import type { Console } from '../run.ts';

/** How far a long run has come. */
export interface Progress {
  /** One more file is done. */
  step(): void;
  /** Wipes the line, so that something else can be written. */
  hide(): void;
}

/** Shows progress on a terminal only, from the third second on. */
export function progress({ stderr }: Console, total: number): Progress {
  let next = performance.now() + 2000;
  let done = 0;
  let visible = false;
  return {
    step: () => {
      done++;
      if (!stderr.isTTY || performance.now() < next) return;
      next = performance.now() + 200;
      visible = true;
      stderr.write(`\r${done} / ${total} 件`);
    },
    hide: () => {
      if (visible) stderr.write('\r\u001b[K');
      visible = false;
    },
  };
}
