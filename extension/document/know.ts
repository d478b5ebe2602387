import type { KnownDocument } from '../annotate/types.ts';
import type { Data } from '../data/types.ts';
import { faultFacts, knownDocument } from './known.ts';
import type { Reader } from './read.ts';
import { progressSentence } from './sentences.ts';

/** Who is told what becomes known: `annotate/start.ts`. */
export interface Told {
  tell(known: KnownDocument): void;
  say(...sentences: string[]): void;
  /** There is nothing more to come. */
  end(): void;
}

/**
 * Finds out what a document is and what it says, and tells it as it becomes known: how far reading is, the items of the first pages, the whole, or why
 * there is nothing to tell. Nothing of it leaves the browser.
 * @param reader reads the file
 * @param bytes the file; they stay the caller's
 * @param url where it came from, if from the web
 */
export async function know(
  reader: Reader,
  bytes: Uint8Array,
  url: string | undefined,
  data: Pick<Data, 'lookup' | 'agencies'>,
  told: Told,
): Promise<void> {
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes.slice()));
  let hasItems = false;
  reader.listen({
    page(page, pageCount) {
      if (!hasItems) told.say(progressSentence(page, pageCount));
    },
    reading(reading, whole) {
      hasItems = true;
      told.tell(knownDocument(reading, whole, { sha256, url, cover: reading.draft }, data));
      if (whole) told.end();
    },
    fault(fault) {
      told.say(...faultFacts(fault, { sha256, url }, data));
      told.end();
    },
  });
}

const hex = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
