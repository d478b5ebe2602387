import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started cost. */
export interface Cost {
  seconds: number;
  /** Of all processors together; of processes that outlive the one that started them (Pagefind's) it is not known. */
  cpuSeconds: number;
  /** Highest sum of resident memory, sampled; pages that processes share count for each. */
  peakBytes: number;
}

const SAMPLE_MS = 250;
/** Linux counts processor time in hundredths of a second (USER_HZ). */
const TICKS_PER_SECOND = 100;

/**
 * Runs a script in a fresh Node process and waits for the report that it sends.
 * What it prints goes to the error output, so that the output of the bench stays its own.
 * @param env variables to set
 * @throws Error where the script fails or sends no report
 */
export async function runFresh<Report>(script: URL, env: NodeJS.ProcessEnv): Promise<Cost & { report: Report }> {
  const cpuBefore = cpuOfEnded();
  const started = performance.now();
  const child = fork(script, { env: { ...process.env, ...env }, stdio: ['ignore', 2, 2, 'ipc'] });
  let report: { value: Report } | undefined;
  child.on('message', (value) => {
    report = { value: value as Report };
  });
  const peak = watchMemory(child);
  const [code] = await once(child, 'exit');
  const cost = {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: cpuOfEnded() - cpuBefore,
    peakBytes: peak(),
  };
  if (code !== 0 || !report) throw new Error(`${script.pathname} が失敗しました（終了コード ${code}）。`);
  return { ...cost, report: report.value };
}

/** Samples the memory of a process and its descendants until it ends. @returns the peak so far */
function watchMemory({ pid }: ChildProcess): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    if (pid !== undefined) peak = Math.max(peak, memoryOf(pid));
  }, SAMPLE_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Resident bytes of a process and all its descendants, from Linux' `/proc`. */
export function memoryOf(pid: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    const parent = Number.isNaN(id) ? undefined : statOf(id)?.[1];
    if (parent !== undefined) parents.set(id, Number(parent));
  }
  const isBelow = (id: number): boolean => {
    for (let at: number | undefined = id; at; at = parents.get(at)) if (at === pid) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow).reduce((sum, id) => sum + residentBytes(id), 0);
}

function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

/** Processor time of all processes that this one started and that have ended. */
function cpuOfEnded(): number {
  const fields = statOf('self') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** Fields of `/proc/PID/stat` from the state on (man 5 proc); the name before them may hold spaces. */
function statOf(pid: number | 'self'): string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Undefined where the process has ended in the meantime. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
