import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { memoryOf } from './processes.ts';

describe('memoryOf', () => {
  it('counts what a process has started, and nothing once it has ended', async () => {
    const child = spawn('sh', ['-c', 'sleep 60 & echo started; wait'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    const pid = child.pid ?? 0;
    await once(child.stdout, 'data');
    const before = memoryOf(pid);
    expect(before).toBeGreaterThan(0);
    expect(memoryOf(process.pid)).toBeGreaterThanOrEqual(before);
    process.kill(-pid);
    await once(child, 'exit');
    expect(memoryOf(pid)).toBe(0);
  });
});
