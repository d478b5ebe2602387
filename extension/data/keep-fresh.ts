import { browser } from 'wxt/browser';
import { readSettings, watchSettings } from '../settings/settings.ts';
import { refresh } from './refresh.ts';
import { forget } from './stored.ts';

/** Keeps the data fresh for as long as the background lives: at its start, for another site, and after an update, which ships newer data. */
export function keepFresh(): void {
  let last: Promise<unknown> = Promise.resolve();
  const after = (job: () => Promise<unknown>): void => {
    last = last.then(job).catch((error: unknown) => console.error(error));
  };
  const refreshIfDue = async () => refresh((await readSettings()).site, Date.now());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'update') return;
    after(forget);
    after(refreshIfDue);
  });
  watchSettings(() => after(refreshIfDue));
  after(refreshIfDue);
}
