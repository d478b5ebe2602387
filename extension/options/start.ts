import { browser } from 'wxt/browser';
import { COMMISSION, MUNICIPALITIES } from '../settings/patterns.ts';
import { readSettings, type Settings, siteAddress, TEXT_SIZES, writeSettings } from '../settings/settings.ts';
import { applyTextSize } from '../ui/text-size.ts';
import { watchDataState } from './data-state.ts';
import { showGranted } from './granted.ts';
import { field } from './page.ts';

const CHECKS = ['furigana', 'badgesOnMunicipalities', 'badgesOnCommission'] as const;

/** The options page: shows the settings, and keeps each change at once. */
export async function start(): Promise<void> {
  await applyTextSize();
  fill(await readSettings());
  field('form').addEventListener('submit', (event) => event.preventDefault());
  // What stands there now is kept, one change after another: each builds on what the one before it has kept.
  let kept = Promise.resolve();
  field('form').addEventListener('change', () => {
    const keep = save.bind(undefined, shown());
    kept = kept.then(keep, keep);
  });
  await Promise.all([showGranted(), watchRefusal(), watchDataState()]);
}

function fill({ textSize, site, ...settings }: Settings): void {
  field<HTMLSelectElement>('textSize').value = String(textSize);
  for (const name of CHECKS) field<HTMLInputElement>(name).checked = settings[name];
  field<HTMLInputElement>('site').value = site ?? '';
}

type Shown = Partial<Omit<Settings, 'site'>> & { readonly typed: string };

/** The form as it stands; what it has no valid answer to is left out. */
function shown(): Shown {
  const size = Number(field<HTMLSelectElement>('textSize').value);
  const textSize = TEXT_SIZES.find((known) => known === size);
  const checks = Object.fromEntries(CHECKS.map((name) => [name, field<HTMLInputElement>(name).checked]));
  return { ...(textSize && { textSize }), ...checks, typed: field<HTMLInputElement>('site').value.trim() };
}

/** Keeps what is right; an address that is none is said to be so, and the last one stays. */
async function save({ typed, ...changed }: Shown): Promise<void> {
  const site = typed === '' ? undefined : siteAddress(typed);
  const wrong = typed !== '' && site === undefined;
  sayProblem(wrong);
  const before = await readSettings();
  await writeSettings({ ...before, ...changed, site: wrong ? before.site : site });
  field('saved').textContent = wrong ? '住所のほかは保存しました。' : '保存しました。';
}

function sayProblem(wrong: boolean): void {
  field('site').setAttribute('aria-invalid', String(wrong));
  field('site-problem').hidden = !wrong;
  field('site-problem').textContent = wrong
    ? 'サイトの住所として読めません。「https://」で始まり、「?」や「#」のない住所を入れてください。例：https://www.example.jp/pia/'
    : '';
}

/** In Firefox, sites are the reader's to allow, from the start; where they are not, the page says so and asks. */
async function watchRefusal(): Promise<void> {
  const origins = [MUNICIPALITIES, COMMISSION];
  const show = async (): Promise<void> => {
    field('refused').hidden = await browser.permissions.contains({ origins });
  };
  field('allow').addEventListener('click', () => void browser.permissions.request({ origins }).then(show, show));
  await show();
}
