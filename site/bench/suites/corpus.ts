import { rmSync } from 'node:fs';
import type { PageStages } from '../children/pages.ts';
import { type Amount, generateContent } from '../content/generate.ts';
import { readSources } from '../content/sources.ts';
import { environment, type Folders, foldersIn, writeContent } from '../folders.ts';
import { type Cost, runFresh } from '../processes.ts';

/** A content folder and the site that was built of it, without its index. */
export interface Corpus {
  assessments: number;
  folders: Folders;
  pages: Cost & { report: PageStages };
}

/** Builds the site of a content folder in fresh folders, as on a machine that has never built it. */
export function buildCold(folders: Folders): Promise<Corpus['pages']> {
  rmSync(folders.out, { recursive: true, force: true });
  rmSync(folders.cache, { recursive: true, force: true });
  return runFresh<PageStages>(new URL('../children/pages.ts', import.meta.url), environment(folders));
}

/** Makes so many documents of the real ones, and builds their site. */
export async function makeCorpus(contentDir: string, folder: string, amount: Amount): Promise<Corpus> {
  const folders = foldersIn(folder);
  console.error(`評価書${amount.count}件を作っています`);
  writeContent(contentDir, folders.content, generateContent(readSources(contentDir), amount));
  return { assessments: amount.count, folders, pages: await buildCold(folders) };
}
