import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Folders } from '../folders.ts';
import { kilobytes, type Measure, type Table } from '../measure.ts';
import { buildCold } from './corpus.ts';

/** Budgets of pages, in KB of gzip. */
const PAGE_AT_MOST: Readonly<Record<string, number>> = { 'yokohama/38': 70, 'koshigaya/48': 30 };
const CSS_AT_MOST = 15;
const SCRIPT_AT_MOST = 5;

const gzipped = (path: string): number => gzipSync(readFileSync(path)).length;
const sum = (paths: Iterable<string>): number => [...paths].reduce((bytes, path) => bytes + gzipped(path), 0);
const within = (measure: Measure, most: number | undefined): Measure =>
  most === undefined ? measure : { ...measure, limit: { most } };

/** What a reader of the real documents has to load, compressed. */
export async function benchSizes(folders: Folders): Promise<Table> {
  await buildCold(folders);
  const pages = globSync('assessments/*/*/index.html', { cwd: folders.out })
    .filter((path) => !path.includes('/by/'))
    .sort();
  const styles = globSync(join(folders.out, 'assets/*.css'));
  const scripts = new Set(pages.flatMap((page) => [...scriptsOf(folders.out, page)]));
  return {
    heading: '実物の評価書を読むときに受け取る量（gzip）',
    measures: [
      ...pages.map((page) => {
        const name = dirname(page).replace('assessments/', '');
        return within(kilobytes(`HTML ${name}`, gzipped(join(folders.out, page))), PAGE_AT_MOST[name]);
      }),
      within(kilobytes('CSS（すべて）', sum(styles)), CSS_AT_MOST),
      within(kilobytes('JavaScript（評価書のページ）', sum(scripts)), SCRIPT_AT_MOST),
    ],
  };
}

/** The scripts that a page loads by itself, with those that they import; not those loaded when they are needed. */
function scriptsOf(out: string, page: string): Set<string> {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, name] of readFileSync(path, 'utf8').matchAll(/\b(?:import|from)\s*["']\.\/([^"']+)["']/g))
      follow(join(dirname(path), name ?? ''));
  };
  for (const [, name] of readFileSync(join(out, page), 'utf8').matchAll(/<script[^>]+src="[^"]*\/(assets\/[^"]+)"/g))
    follow(join(out, name ?? ''));
  return found;
}
