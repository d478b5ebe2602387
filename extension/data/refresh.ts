import '../jitless.ts';
import { checkData, DataError } from './check.ts';
import { FetchError, fetchTexts } from './fetch-texts.ts';
import type { RefreshState } from './refresh-state.ts';
import { refreshState, store } from './stored.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Fetches the data of the site if a day has gone by since the last attempt, or if the site is another; the reader notices nothing. Only one part of the
 * extension does this, the background, so that nothing is fetched twice.
 * @param site its address; where none is set, nothing is fetched
 * @param now milliseconds since 1970
 * @param asked by the reader, in the options: at once
 */
export async function refresh(site: string | undefined, now: number, asked = false): Promise<RefreshState | undefined> {
  const last = await refreshState();
  if (site === undefined) return undefined;
  const same = last?.site === site ? last : undefined;
  const age = now - (same?.tried ?? Number.NEGATIVE_INFINITY);
  // A clock that was set back does not stop it.
  if (same && !asked && age >= 0 && age < DAY_MS) return same;
  const state = { site, tried: now, ...(same?.fetched === undefined ? {} : { fetched: same.fetched }) };
  // Kept before it begins: a failure that ends the background must not be tried again at once.
  await store(state);
  try {
    const data = checkData(await fetchTexts(site));
    const done = { ...state, fetched: now };
    await store(done, data);
    return done;
  } catch (error) {
    if (!(error instanceof FetchError || error instanceof DataError)) throw error;
    const failed = { ...state, fault: error.fault };
    await store(failed);
    return failed;
  }
}
