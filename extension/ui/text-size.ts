import { readSettings, watchSettings } from '../settings/settings.ts';

/** Sets a page of ours in the size that the reader chose, now and when it is changed; sizes in rem follow. */
export async function applyTextSize(): Promise<void> {
  const apply = (percent: number): void => {
    document.documentElement.style.fontSize = `${percent}%`;
  };
  apply((await readSettings()).textSize);
  watchSettings(({ textSize }) => apply(textSize));
}
