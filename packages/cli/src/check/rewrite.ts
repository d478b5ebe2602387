import { isDeepStrictEqual } from 'node:util';
import type { Assessment } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { replaceFile } from '../files/write.ts';

/**
 * Replaces a file by its canonical form, at once or not at all, and never by a text that would read differently.
 * @returns false where the file was left as it was
 */
export async function rewrite(
  path: string,
  source: string,
  canonical: string,
  assessment: Assessment,
): Promise<boolean> {
  if (!isDeepStrictEqual(parse(canonical, { file: path }).assessment, assessment)) return false;
  return replaceFile(path, source, canonical);
}
