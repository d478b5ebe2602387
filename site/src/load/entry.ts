import { type Assessment, completeItems, FormName, IsoDate } from '@tsumabiraka/assessment';
import { z } from 'zod';
import { subjectsOf } from './subjects.ts';

/** What lists, feeds and facets need of an assessment; all that Astro's store holds of it. */
export const AssessmentEntry = z.strictObject({
  agency: z.string(),
  number: z.string(),
  title: z.string(),
  /** 事務の名称, where the document says it. */
  business: z.string().optional(),
  form: FormName,
  published: IsoDate,
  /** 対象人数: the chosen band. */
  people: z.string().optional(),
  subjects: z.array(z.string()),
  counts: z.strictObject({
    items: z.int(),
    missing: z.int(),
    unclear: z.int(),
    changes: z.int(),
  }),
  sha256: z.string().optional(),
  /** Key of the items in the cache. */
  digest: z.string(),
});
export type AssessmentEntry = z.infer<typeof AssessmentEntry>;

export function summarise(assessment: Assessment, digest: string): AssessmentEntry {
  const items = completeItems(assessment);
  const count = (...states: string[]) => items.filter(({ state }) => states.includes(state)).length;
  const business = assessment.items.find(({ code }) => code === 'I-1-①');
  const name =
    business?.kind === 'text' && business.text?.[0]?.kind === 'paragraph' ? business.text[0].lines[0] : undefined;
  const people = assessment.items.find(({ code }) => code === 'I-1-③' || code === 'II-1-対象人数');
  const band = people?.kind === 'choice' ? people.value : undefined;
  return {
    agency: assessment.agency,
    number: assessment.number,
    title: assessment.title,
    ...(name && { business: name }),
    form: assessment.form,
    published: assessment.published,
    ...(band && { people: band }),
    subjects: subjectsOf(assessment.title, name ?? ''),
    counts: {
      items: items.length,
      missing: count('missing', 'withheld'),
      unclear: count('unclear'),
      changes: assessment.changes.length,
    },
    ...(assessment.source?.sha256 && { sha256: assessment.source.sha256 }),
    digest,
  };
}
