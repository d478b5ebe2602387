/** Milliseconds between two looks at what is being read. */
const LOOK = 1000;
/** Milliseconds of work on one page after which a file is given up. */
const MOST = 25_000;
/** Share of a processor below which nobody works: a file is waited for that does not come. */
const IDLE = 0.01;

/** A file that is waited for. */
interface Waiting {
  spent: number;
  giveUp: () => void;
}

/**
 * Gives up files that come no further. What counts is the processor time that this process gets, shared among the files that are being read: on a slow machine
 * or one that stood still a file takes longer, and is none the worse for it. Only where nothing works does time count, a look for a look.
 */
export class Patience {
  readonly #waiting = new Set<Waiting>();
  #timer: NodeJS.Timeout | undefined;
  #used = process.cpuUsage();

  /**
   * Waits for a file.
   * @param giveUp called once, when its time is over
   * @returns to be called with each page, and to end it
   */
  waitFor(giveUp: () => void): { goesOn: () => void; end: () => void } {
    const waiting: Waiting = { spent: 0, giveUp };
    if (this.#waiting.size === 0) this.#start();
    this.#waiting.add(waiting);
    return {
      goesOn: () => {
        waiting.spent = 0;
      },
      end: () => this.#end(waiting),
    };
  }

  #start(): void {
    this.#used = process.cpuUsage();
    this.#timer = setInterval(() => this.#look(), LOOK);
  }

  #end(waiting: Waiting): void {
    this.#waiting.delete(waiting);
    if (this.#waiting.size === 0) clearInterval(this.#timer);
  }

  #look(): void {
    const { user, system } = process.cpuUsage(this.#used);
    this.#used = process.cpuUsage();
    const worked = (user + system) / 1000;
    // A thread works no more than all the time; what is more is the collection of its garbage beside it.
    const each = worked < LOOK * IDLE ? LOOK : Math.min(LOOK, worked / this.#waiting.size);
    for (const waiting of [...this.#waiting]) {
      waiting.spent += each;
      if (waiting.spent < MOST) continue;
      this.#end(waiting);
      waiting.giveUp();
    }
  }
}
