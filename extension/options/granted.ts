import { browser } from 'wxt/browser';
import { hostOf } from '../settings/patterns.ts';
import { grantedSites } from '../settings/sites.ts';
import { field } from './page.ts';

/** Lists the sites that the reader has allowed, each with a button that takes it back. */
export async function showGranted(): Promise<void> {
  const sites = await grantedSites();
  field('granted-none').hidden = sites.length > 0;
  field('granted').replaceChildren(...sites.map(row));
}

function row(pattern: string): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'second';
  button.textContent = '許可を取り消す';
  button.setAttribute('aria-label', `${hostOf(pattern)}の許可を取り消す`);
  button.addEventListener('click', async () => {
    await browser.permissions.remove({ origins: [pattern] });
    await showGranted();
    field('saved').textContent = `${hostOf(pattern)}の許可を取り消しました。`;
    field('saved').focus();
  });
  item.append(hostOf(pattern), button);
  return item;
}
