import type { Assessment } from '@tsumabiraka/assessment';
import type { Draft } from './outcome.ts';

/** What only a person or a file name can say of a draft. */
export interface Given {
  /** Name of the agency's file in `content/agencies/`. */
  agency: string;
  source?: Assessment['source'];
}

/** Facts of the cover without which there is no assessment. */
export type CoverFact = 'number' | 'title' | 'published';

/** The assessment of a draft, to be written as Markdown; or the facts that the cover does not give. */
export function toAssessment(draft: Draft, given: Given): { assessment: Assessment } | { lacking: CoverFact[] } {
  const { number, title, published, printedAgency: _, ...rest } = draft;
  if (number === undefined || title === undefined || published === undefined) {
    const facts = { number, title, published };
    return { lacking: (Object.keys(facts) as CoverFact[]).filter((fact) => facts[fact] === undefined) };
  }
  return { assessment: { ...rest, number, title, published, ...given } };
}
