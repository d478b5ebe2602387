import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment, Problem } from '@tsumabiraka/assessment';
import { cacheDir } from './paths.ts';

/** What the parser made of one file. */
export interface Parsed {
  /** Undefined where the file cannot be read as an assessment at all. */
  assessment: Assessment | undefined;
  problems: Problem[];
}

const folder = join(cacheDir, 'assessments');
const pathOf = (digest: string) => join(folder, `${digest}.json`);

let reader: string | undefined;
/** Hash of everything that decides how a file is read, so that a better parser reads all files again. */
function readerDigest(): string {
  if (reader) return reader;
  const hash = createHash('sha256');
  for (const file of globSync('packages/{forms,assessment,markdown}/{src,data}/**/*.{ts,json}').sort()) {
    hash.update(file).update(readFileSync(file));
  }
  reader = hash.digest('hex');
  return reader;
}

/** Names what a file says as this reader reads it. */
export function digestOf(source: string): string {
  return createHash('sha256').update(readerDigest()).update(source).digest('hex').slice(0, 32);
}

export function isCached(digest: string): boolean {
  return existsSync(pathOf(digest));
}

/** @throws where nothing was kept under the digest */
export function readCached(digest: string): Parsed {
  return JSON.parse(readFileSync(pathOf(digest), 'utf8')) as Parsed;
}

export function keep(digest: string, parsed: Parsed): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathOf(digest), JSON.stringify(parsed));
}

/** Removes what no file of the content says any more. */
export function dropOthers(digests: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!digests.has(name.replace(/\.json$/, ''))) rmSync(join(folder, name));
  }
}
