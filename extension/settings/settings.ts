import { browser } from 'wxt/browser';

/** What a reader can set. Nothing about what was read is ever kept. */
export interface Settings {
  /** Size of our own texts, in percent of the browser's. */
  readonly textSize: TextSize;
  /** Readings above hard words. */
  readonly furigana: boolean;
  /** Badges on the sites of municipalities (*.lg.jp), and on the commission's. */
  readonly badgesOnMunicipalities: boolean;
  readonly badgesOnCommission: boolean;
  /** Address of the site with the structured versions, with a slash at its end; undefined for none: then links are left out. */
  readonly site: string | undefined;
}

export const TEXT_SIZES = [100, 125, 150, 200] as const;
type TextSize = (typeof TEXT_SIZES)[number];

/** As built; the address of the site is that of the build's environment. */
export const DEFAULTS: Settings = {
  textSize: 100,
  furigana: false,
  badgesOnMunicipalities: true,
  badgesOnCommission: true,
  site: siteAddress(import.meta.env['WXT_SITE'] ?? ''),
};

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return settingsFrom(kept);
}

export async function writeSettings(settings: Settings): Promise<void> {
  // An address that was taken away is kept as '': storage drops undefined, and then the build's would come back.
  await browser.storage.local.set({ [KEY]: { ...settings, site: settings.site ?? '' } });
}

/** Calls `use` with every later state of the settings, until `signal`. */
export function watchSettings(use: (settings: Settings) => void, signal?: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) use(settingsFrom(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

/** What an older version, or a damaged profile, kept: each value that is not right falls back to its default. */
export function settingsFrom(kept: unknown): Settings {
  const values: Record<string, unknown> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const flag = (key: 'furigana' | 'badgesOnMunicipalities' | 'badgesOnCommission'): boolean => {
    const value = values[key];
    return typeof value === 'boolean' ? value : DEFAULTS[key];
  };
  const { site } = values;
  return {
    textSize: TEXT_SIZES.find((size) => size === values['textSize']) ?? DEFAULTS.textSize,
    furigana: flag('furigana'),
    badgesOnMunicipalities: flag('badgesOnMunicipalities'),
    badgesOnCommission: flag('badgesOnCommission'),
    site: typeof site === 'string' ? siteAddress(site) : DEFAULTS.site,
  };
}

/**
 * The address of a site as it is kept, or undefined if it is none: https, or this machine for those who try things out; no user name,
 * no query.
 */
export function siteAddress(text: string): string | undefined {
  if (!URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  const local = url.protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (!(url.protocol === 'https:' || local)) return undefined;
  if (url.username !== '' || url.search !== '' || url.hash !== '') return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
