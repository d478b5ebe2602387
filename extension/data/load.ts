import { browser } from 'wxt/browser';
import { storedData } from './stored.ts';
import type { Data, FileName } from './types.ts';

/**
 * What the extension knows: the last good data of the site, or what it was shipped with. For pages of the extension and the background; content
 * scripts ask for what they need by message (`ask.ts`).
 * @param site that is set in the options; data of another one is not used
 */
export async function loadData(site: string | undefined): Promise<Data> {
  const stored = site === undefined ? undefined : await storedData();
  if (stored?.site === site && stored) return stored.data;
  const [words, items, agencies, lookup] = await Promise.all([
    shipped<Pick<Data, 'words' | 'longer'>>('words'),
    shipped<Pick<Data, 'items'>>('items'),
    shipped<Pick<Data, 'agencies'>>('agencies'),
    shipped<{ agencies: Data['lookup'] }>('lookup'),
  ]);
  return { ...words, ...items, ...agencies, lookup: lookup.agencies };
}

/** A file of the extension itself needs no check. */
async function shipped<T>(name: FileName): Promise<T> {
  const response = await fetch(browser.runtime.getURL(`/data/${name}.json`));
  return (await response.json()) as T;
}
