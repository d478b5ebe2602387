import { browser } from 'wxt/browser';
import type { RefreshState } from './refresh-state.ts';
import type { Data } from './types.ts';

/** Data of a site; checked before it was stored, so that nobody has to check it again. */
interface StoredData {
  readonly site: string;
  readonly data: Data;
}

const STATE = 'refresh';
const DATA = 'data';

export async function refreshState(): Promise<RefreshState | undefined> {
  return (await browser.storage.local.get(STATE))[STATE] as RefreshState | undefined;
}

export async function storedData(): Promise<StoredData | undefined> {
  return (await browser.storage.local.get(DATA))[DATA] as StoredData | undefined;
}

/** Keeps how it went, and data if there is any; otherwise the last good stays. */
export async function store(state: RefreshState, data?: Data): Promise<void> {
  const kept = data && { [DATA]: { site: state.site, data } satisfies StoredData };
  await browser.storage.local.set({ [STATE]: state, ...kept });
}

/** Forgets what came from the site: the extension was updated and ships newer data, or the site is another. */
export async function forget(): Promise<void> {
  await browser.storage.local.remove([STATE, DATA]);
}
