import { run } from '../src/run.ts';

/** Runs a command in this process, and gives what it writes. */
export async function runHere(...args: string[]): Promise<{ stdout: string; stderr: string; status: number }> {
  const written: Record<'stdout' | 'stderr', string[]> = { stdout: [], stderr: [] };
  const status = await run(args, {
    stdout: { write: (text) => written.stdout.push(text) },
    stderr: { write: (text) => written.stderr.push(text) },
  });
  return { stdout: written.stdout.join(''), stderr: written.stderr.join(''), status };
}
