import type { Console } from './run.ts';

/** How far a long run has come. */
export interface Progress {
  /** Says where it is, if it is time to. */
  show(text: string): void;
  /** Wipes the line, so that something else can be written. */
  hide(): void;
}

/** Milliseconds before the first word, between two on a terminal, and between two in a log. */
const FIRST = 2000;
const ON_TERMINAL = 200;
const IN_LOG = 5000;

/**
 * Shows progress on the standard error, from the third second on.
 * @param log also where that is no terminal, as lines of their own
 */
export function progress({ stderr }: Console, log = false): Progress {
  let next = performance.now() + FIRST;
  let visible = false;
  return {
    show: (text) => {
      if (!(stderr.isTTY || log) || performance.now() < next) return;
      next = performance.now() + (stderr.isTTY ? ON_TERMINAL : IN_LOG);
      visible = stderr.isTTY === true;
      stderr.write(visible ? `\r\u001b[K${text}` : `${text}\n`);
    },
    hide: () => {
      if (visible) stderr.write('\r\u001b[K');
      visible = false;
    },
  };
}

/** What is written takes the place of the progress line. */
export function behind(bar: Progress, stream: Console['stdout']): Console['stdout'] {
  return {
    write: (text) => {
      bar.hide();
      return stream.write(text);
    },
  };
}
