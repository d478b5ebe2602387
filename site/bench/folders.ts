import { cpSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { ContentFile } from './content/generate.ts';

/** A build apart from that of the project: its content, what is built, and what is kept between builds. */
export interface Folders {
  content: string;
  out: string;
  cache: string;
}

export const foldersIn = (folder: string): Folders => ({
  content: join(folder, 'content'),
  out: join(folder, 'out'),
  cache: join(folder, 'cache'),
});

/** The variables that `site/src/load/paths.ts` reads. */
export const environment = ({ content, out, cache }: Folders): NodeJS.ProcessEnv => ({
  TSUMABIRAKA_CONTENT: content,
  TSUMABIRAKA_OUT: out,
  TSUMABIRAKA_CACHE: cache,
});

/** Copies everything but the documents and bodies, and writes those that are given. */
export function writeContent(from: string, to: string, files: Iterable<ContentFile>): void {
  const left = ['assessments', 'agencies'].map((name) => join(from, name));
  cpSync(from, to, { recursive: true, filter: (path) => !left.includes(path) });
  const settings = parseDocument(readFileSync(join(from, 'site.yml'), 'utf8'));
  settings.delete('agencies');
  writeFileSync(join(to, 'site.yml'), settings.toString());
  for (const { path, text } of files) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), text);
  }
}

/** Sizes in bytes of the files that match, by path below the folder. */
export function sizesIn(folder: string, pattern = '**'): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const path of globSync(pattern, { cwd: folder })) {
    const stat = statSync(join(folder, path));
    if (stat.isFile()) sizes.set(path, stat.size);
  }
  return sizes;
}

export const total = (sizes: ReadonlyMap<string, number>): number =>
  sizes.values().reduce((sum, size) => sum + size, 0);
