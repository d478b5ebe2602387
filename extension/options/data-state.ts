import { browser } from 'wxt/browser';
import { refreshSentences } from '../data/sentences.ts';
import { refreshState } from '../data/stored.ts';
import { readSettings } from '../settings/settings.ts';
import { field } from './page.ts';

/** Says where the data comes from and, if the site gave none, why; again whenever that changes. */
export async function watchDataState(): Promise<void> {
  const show = async (): Promise<void> => {
    const sentences = refreshSentences(await refreshState(), (await readSettings()).site);
    field('data-state').textContent = sentences.join('');
  };
  browser.storage.local.onChanged.addListener(() => void show());
  await show();
}
