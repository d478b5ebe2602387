import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { Patience } from './patience.ts';
import type { Outcome, Task } from './worker.ts';

/** Megabytes of one thread. Real documents need some 200. */
const MOST_MEMORY = 1024;
/** Megabytes for what is used for a moment only. By default a thread lets 48 lie unused, and reading is no faster for it. */
const YOUNG_MEMORY = 12;

const STUCK = '読み終わりません。壊れているか、特殊なファイルです。元のファイルからPDFを作り直してください。';
const TOO_LARGE = '読むのに要るメモリーが多すぎます。評価書だけのファイルにしてください。';

/** Called for each page: its number and how many there are. */
export type OnPage = (page: number, pageCount: number) => void;

/** Threads that read files, as many as there are processors. What breaks one of them is told as the error of its file. */
export class Readers {
  readonly count: number;
  readonly #pool: Tinypool;
  readonly #patience = new Patience();

  /** @param files how many files there are to read */
  constructor(files: number) {
    this.count = Math.min(availableParallelism(), files);
    this.#pool = new Tinypool({
      filename: fileURLToPath(new URL('./worker.ts', import.meta.url)),
      minThreads: this.count,
      maxThreads: this.count,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: YOUNG_MEMORY },
    });
  }

  async read(task: Omit<Task, 'port'>, onPage: OnPage): Promise<Outcome> {
    const { port1, port2 } = new MessageChannel();
    const stuck = new AbortController();
    const waiting = this.#patience.waitFor(() => stuck.abort());
    port1.on('message', ({ page, pageCount, isRead }: { page: number; pageCount: number; isRead?: boolean }) => {
      waiting.goesOn();
      // What is left is to write the draft, which may take long for a long file, but does end.
      if (isRead) waiting.end();
      if (page > 0) onPage(page, pageCount);
    });
    try {
      return await this.#pool.run({ ...task, port: port2 }, { transferList: [port2], signal: stuck.signal });
    } catch (error) {
      if (stuck.signal.aborted) return { error: STUCK };
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        return { error: TOO_LARGE };
      }
      return {
        error: `読んでいる途中で、プログラムの誤りで止まりました（${error instanceof Error ? error.message : error}）。`,
      };
    } finally {
      waiting.end();
      port1.close();
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

/** Runs a function on all values, `count` of them at a time, and gives the results in the order of the values. */
export async function* inOrder<Value, Result>(
  values: readonly Value[],
  count: number,
  run: (value: Value) => Promise<Result>,
): AsyncGenerator<[Value, Result]> {
  const running: [Value, Promise<Result>][] = [];
  for (const value of values) {
    running.push([value, run(value)]);
    if (running.length < count) continue;
    const [first, result] = running.shift() as [Value, Promise<Result>];
    yield [first, await result];
  }
  for (const [value, result] of running) yield [value, await result];
}
