import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { NamedRecord } from './names.ts';

/** What goes to the process that builds a part. */
export type ShardMessage = { records: NamedRecord[] } | { outputPath: string };

const BATCH = 1000;

/**
 * Bytes of a file of the inverted index, in Pagefind's own unit (positions). With its 20,000 a query for five characters loads half the index of
 * five documents; with 400 it loads little more than the characters it has. Pagefind reads it from the environment only.
 */
const CHUNK_POSITIONS = 400;

/**
 * Builds one part of the index in a process of its own: Pagefind holds a whole index in memory and gives it back only when it ends.
 * @throws Error with what Pagefind said, where it failed
 */
export async function buildShard(records: readonly NamedRecord[], outputPath: string): Promise<void> {
  const child = fork(new URL('./shard-worker.ts', import.meta.url), {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: String(CHUNK_POSITIONS) },
  });
  let said = '';
  child.stderr?.on('data', (data) => {
    said += data;
  });
  const ended = once(child, 'exit');
  const send = (message: ShardMessage) =>
    new Promise<void>((resolve, reject) => child.send(message, (error) => (error ? reject(error) : resolve())));
  try {
    for (let from = 0; from < records.length; from += BATCH) await send({ records: records.slice(from, from + BATCH) });
    await send({ outputPath });
  } catch (error) {
    said += `\n${error}`;
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`検索の索引を作れませんでした（Pagefind、終了コード ${code}）。\n${said}`);
}
