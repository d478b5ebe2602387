import { toAssessment } from '@tsumabiraka/reading';
import type { KnownDocument } from '../annotate/types.ts';
import type { Data } from '../data/types.ts';
import { agencyOf, type Evidence, identify } from './identify.ts';
import type { DocumentFault, MachineReading } from './protocol.ts';
import { readInWorker } from './read.ts';
import {
  faultSentence,
  identifiedFacts,
  MACHINE_READ,
  machineReadFacts,
  PARTLY_READ,
  progressSentence,
} from './sentences.ts';

/** Who is told what becomes known: `annotate/start.ts`. */
export interface Told {
  tell(known: KnownDocument): void;
  say(...sentences: string[]): void;
}

/** An agency that `content/agencies/` does not have; a clerk who publishes the Markdown puts the right one. */
const NO_AGENCY = 'unknown';

/**
 * Finds out what a document is and what it says, and tells it as it becomes known: how far reading is, the items of the first pages, the whole, or why
 * there is nothing to tell. Nothing of it leaves the browser.
 * @param bytes the file; they stay the caller's
 * @param url where it came from, if from the web
 */
export async function know(
  bytes: Uint8Array,
  url: string | undefined,
  data: Pick<Data, 'lookup' | 'agencies'>,
  told: Told,
  signal: AbortSignal,
): Promise<void> {
  const copy = new Uint8Array(bytes);
  const sha256 = hex(await crypto.subtle.digest('SHA-256', copy));
  let hasItems = false;
  readInWorker(
    copy,
    {
      page(page, pageCount) {
        if (!hasItems) told.say(progressSentence(page, pageCount));
      },
      reading(reading, whole) {
        hasItems = true;
        told.tell(knownDocument(reading, whole, { sha256, url, cover: reading.draft }, data));
      },
      fault(fault) {
        told.say(...faultFacts(fault, { sha256, url }, data));
      },
    },
    signal,
  );
}

const hex = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** What is shown of a document that was read. */
export function knownDocument(
  { draft, items, doubts }: MachineReading,
  whole: boolean,
  evidence: Evidence,
  { lookup, agencies }: Pick<Data, 'lookup' | 'agencies'>,
): KnownDocument {
  const identified = identify(evidence, lookup);
  const body = identified?.body ?? agencyOf(draft, evidence.url, lookup);
  const drafted = toAssessment(draft, { agency: body?.id ?? NO_AGENCY, source: { sha256: evidence.sha256 } });
  const facts = identified ? identifiedFacts(identified) : machineReadFacts(draft.form);
  return {
    form: draft.form,
    facts: [...facts, MACHINE_READ, ...(whole ? [] : [PARTLY_READ])],
    isMachineRead: true,
    isWhole: whole,
    assessment: whole && 'assessment' in drafted ? drafted.assessment : undefined,
    structured: identified && { agency: identified.body.id, number: identified.assessment.number },
    items,
    doubts,
    agency: body && agencies.find(({ id }) => id === body.id),
  };
}

/** A file that cannot be read may still be known by its bytes or its address. */
function faultFacts(fault: DocumentFault, evidence: Evidence, { lookup }: Pick<Data, 'lookup'>): string[] {
  const identified = identify(evidence, lookup);
  return [...(identified ? identifiedFacts(identified) : []), faultSentence(fault)];
}
