import { explainer, itemExplainer } from '@tsumabiraka/words';
import { annotate } from '../annotate/start.ts';
import { loadData } from '../data/load.ts';
import { readSettings } from '../settings/settings.ts';
import type { Opened } from '../viewer/opened.ts';
import { know } from './know.ts';

/** Puts the explanations over a document that has just been opened, and what is read in it. */
export async function explain({ bytes, url, view, reader, signal }: Opened, panel: HTMLElement): Promise<void> {
  const { site, furigana } = await readSettings();
  const data = await loadData(site);
  if (signal.aborted) return;
  const knowledge = {
    explain: explainer(data.words, data.longer),
    explainItem: itemExplainer(data.items),
    site,
    furigana,
  };
  const annotations = annotate(view, panel, knowledge, signal);
  const item = location.hash.slice(1);
  if (item !== '') annotations.show(item);
  await know(reader, bytes, url, data, annotations);
}
