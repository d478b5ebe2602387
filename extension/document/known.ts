import { type Draft, toAssessment } from '@tsumabiraka/reading';
import type { KnownDocument } from '../annotate/types.ts';
import type { Data } from '../data/types.ts';
import { agencyOf, type Evidence, identify } from './identify.ts';
import type { DocumentFault, MachineReading } from './protocol.ts';
import { faultSentence, identifiedFacts, MACHINE_READ, machineReadFacts, PARTLY_READ } from './sentences.ts';

/** An agency that `content/agencies/` does not have; a clerk who publishes the Markdown puts the right one. */
const NO_AGENCY = 'unknown';

/** What is shown of a document that was read. */
export function knownDocument(
  { draft, items, doubts }: MachineReading,
  whole: boolean,
  evidence: Evidence,
  { lookup, agencies }: Pick<Data, 'lookup' | 'agencies'>,
): KnownDocument {
  const identified = identify(evidence, lookup);
  const body = identified?.body ?? agencyOf(draft, evidence.url, lookup);
  const facts = identified ? identifiedFacts(identified) : machineReadFacts(draft.form);
  return {
    form: draft.form,
    facts: [...facts, MACHINE_READ, ...(whole ? [] : [PARTLY_READ])],
    isMachineRead: true,
    isWhole: whole,
    assessment: whole ? assessmentOf(draft, body?.id, evidence) : undefined,
    structured: identified && { agency: identified.body.id, number: identified.assessment.number },
    items,
    doubts,
    agency: body && agencies.find(({ id }) => id === body.id),
  };
}

function assessmentOf(draft: Draft, agency = NO_AGENCY, { sha256 }: Evidence): KnownDocument['assessment'] {
  const drafted = toAssessment(draft, { agency, source: { sha256 } });
  return 'assessment' in drafted ? drafted.assessment : undefined;
}

/** A file that cannot be read may still be known by its bytes or its address. */
export function faultFacts(fault: DocumentFault, evidence: Evidence, { lookup }: Pick<Data, 'lookup'>): string[] {
  const identified = identify(evidence, lookup);
  return [...(identified ? identifiedFacts(identified) : []), faultSentence(fault)];
}
