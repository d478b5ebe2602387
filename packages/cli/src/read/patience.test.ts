import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Patience } from './patience.ts';

/** Processor time of this process, in microseconds: what the machine gives it. */
let worked = 0;

beforeEach(() => {
  worked = 0;
  vi.useFakeTimers();
  vi.spyOn(process, 'cpuUsage').mockImplementation((before) => ({ user: worked - (before?.user ?? 0), system: 0 }));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Seconds, in each of which the process gets a share of a processor. */
function pass(seconds: number, share: number): void {
  for (let second = 0; second < seconds; second++) {
    worked += share * 1_000_000;
    vi.advanceTimersByTime(1000);
  }
}

test('a file is given up after 25 seconds of work without a page', () => {
  const giveUp = vi.fn();
  new Patience().waitFor(giveUp);
  pass(24, 1);
  expect(giveUp).not.toHaveBeenCalled();
  pass(2, 1);
  expect(giveUp).toHaveBeenCalledOnce();
});

test('on a machine that gives a tenth of a processor it is waited for ten times as long', () => {
  const giveUp = vi.fn();
  new Patience().waitFor(giveUp);
  pass(240, 0.1);
  expect(giveUp).not.toHaveBeenCalled();
  pass(12, 0.1);
  expect(giveUp).toHaveBeenCalledOnce();
});

test('two files share the work, and each page begins anew', () => {
  const [slow, good] = [vi.fn(), vi.fn()];
  const patience = new Patience();
  patience.waitFor(slow);
  const reading = patience.waitFor(good);
  for (let page = 0; page < 6; page++) {
    pass(5, 2);
    reading.goesOn();
  }
  expect(slow).toHaveBeenCalledOnce();
  expect(good).not.toHaveBeenCalled();
  reading.end();
});

test('where nothing works, time counts: what never comes is not waited for', () => {
  const giveUp = vi.fn();
  new Patience().waitFor(giveUp);
  pass(26, 0);
  expect(giveUp).toHaveBeenCalledOnce();
});
