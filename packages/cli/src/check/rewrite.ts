import { randomUUID } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Assessment } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';

/**
 * Replaces a file by its canonical form, at once or not at all: never a half-written file, never over what someone has written
 * since, and never a text that would read differently.
 * @returns false where the file was left as it was
 */
export async function rewrite(
  path: string,
  source: string,
  canonical: string,
  assessment: Assessment,
): Promise<boolean> {
  if (!isDeepStrictEqual(parse(canonical, { file: path }).assessment, assessment)) return false;
  const target = await realpath(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    await writeFile(temporary, canonical, { flag: 'wx', mode: (await stat(target)).mode });
    if ((await readFile(target, 'utf8')) !== source) return false;
    await rename(temporary, target);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}
