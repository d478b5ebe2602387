import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The day and the machine, and how busy it is: figures without them mean nothing. */
export function machine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const day = new Date().toISOString().slice(0, 10);
  return `${day} ${cpus()[0]?.model.trim()}、処理装置${availableParallelism()}、メモリ${memory} GiB、Node ${process.version}、平均負荷 ${load}`;
}
