import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment, PublicAssessment } from '@tsumabiraka/assessment';
import type { Freshness, Mention } from '@tsumabiraka/register';
import type { Prefill } from '@tsumabiraka/request';
import type { AssessmentView } from '../view/assessment.ts';
import type { ChangeDay, ChangeEntry } from '../view/change-log.ts';
import type { Fragment } from '../view/fragment.ts';
import type { Entry } from './entry.ts';
import { cacheDir, contentDir } from './paths.ts';
import { site } from './site.ts';

/** What is kept of a file that was read: each part is a file of its own, because nobody needs all of them at once. */
interface Parts {
  entry: Entry;
  assessment: Assessment;
  view: AssessmentView;
  /** What it names, for the register. */
  mentions: Mention[];
  freshness: Freshness;
  /** Days of its changes, without the texts. */
  days: ChangeDay[];
  /** Its change rows of one day, in the order of the document: a list of all changes shows a day of each. */
  [rows: `rows-${string}`]: ChangeEntry[];
  /** `/api/v1/assessments/*.json` */
  public: PublicAssessment;
  /** Its rows of `/api/v1/*.csv`. */
  tables: { items: string; changes: string };
  /** What its request page fills in. */
  prefill: Prefill;
  /** What comparisons need of it. */
  fragment: Fragment;
}

const folder = join(cacheDir, 'assessments');
const pathOf = (digest: string, part: keyof Parts) => join(folder, digest, `${part}.json`);

/** Everything that decides what becomes of a file: when it changes, all files are read again. */
const READER = [
  'packages/{text,forms,assessment,markdown,register,request,summary,tables,words}/{src,data}/**/*.{ts,json}',
  'site/src/{load,view}/**/*.ts',
];

let reader: string | undefined;
function readerDigest(): string {
  if (reader) return reader;
  // Public data names its own address; the cover is compared with the names of bodies.
  const hash = createHash('sha256').update(site.origin + site.base);
  const beside = globSync(join(contentDir, '{words,items,agencies}/*.{md,yml}'));
  for (const file of [...globSync(READER), ...beside].sort()) hash.update(file).update(readFileSync(file));
  reader = hash.digest('hex');
  return reader;
}

/** Names what a file says as this reader reads it. */
export function digestOf(source: string): string {
  return createHash('sha256').update(readerDigest()).update(source).digest('hex').slice(0, 32);
}

export function isCached(digest: string): boolean {
  return existsSync(join(folder, digest));
}

/** @throws where nothing was kept under the digest */
export function readPart<Part extends keyof Parts>(digest: string, part: Part): Parts[Part] {
  return JSON.parse(readText(digest, part)) as Parts[Part];
}

/** The same as JSON, for what is published as it is. @throws where nothing was kept under the digest */
export function readText(digest: string, part: keyof Parts): string {
  return readFileSync(pathOf(digest, part), 'utf8');
}

/** Keeps all parts or none, also where the machine stops half way. A file that is no assessment has only an entry with its problems. */
export function keep(digest: string, parts: Pick<Parts, 'entry'> & Partial<Parts>): void {
  const draft = join(folder, `${digest}.${process.pid}`);
  mkdirSync(draft, { recursive: true });
  for (const [part, value] of Object.entries(parts)) writeFileSync(join(draft, `${part}.json`), JSON.stringify(value));
  rmSync(join(folder, digest), { recursive: true, force: true });
  renameSync(draft, join(folder, digest));
}

/** Removes what no file of the content says any more. */
export function dropOthers(digests: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!digests.has(name)) rmSync(join(folder, name), { recursive: true });
  }
}
