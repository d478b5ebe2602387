import { type Assessment, assessmentId, FormName, IsoDate, type Problem } from '@tsumabiraka/assessment';
import { z } from 'zod';
import type { AssessmentView } from '../view/assessment.ts';

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
  counts: z.strictObject({ items: z.int(), missing: z.int(), unclear: z.int(), changes: z.int() }),
  /** SHA-256 of the official PDF. */
  sha256: z.string().optional(),
  /** Address of the official PDF. */
  pdf: z.string().optional(),
  /** Key of everything else in the cache. */
  digest: z.string(),
});
export type AssessmentEntry = z.infer<typeof AssessmentEntry>;

/** What became of a file. */
export interface Entry {
  problems: Problem[];
  /** Undefined where the file has an error and is not shown. */
  summary?: AssessmentEntry & { id: string };
}

export function summarise(assessment: Assessment, view: AssessmentView, digest: string): NonNullable<Entry['summary']> {
  const { answered, none, missing, withheld, unclear } = view.counts;
  const item = (...codes: string[]) => assessment.items.find(({ code }) => codes.includes(code));
  const name = item('I-1-①');
  const people = item('I-1-③', 'II-1-対象人数');
  const [first] = name?.kind === 'text' ? (name.text ?? []) : [];
  const business = first?.kind === 'paragraph' ? first.lines[0] : undefined;
  const band = people?.kind === 'choice' ? people.value : undefined;
  return {
    id: assessmentId(assessment),
    agency: assessment.agency,
    number: assessment.number,
    title: assessment.title,
    ...(business && { business }),
    form: assessment.form,
    published: assessment.published,
    ...(band && { people: band }),
    counts: {
      items: answered + none + missing + withheld + unclear,
      missing: missing + withheld,
      unclear,
      changes: assessment.changes.length,
    },
    ...(assessment.source?.sha256 && { sha256: assessment.source.sha256 }),
    ...(assessment.source?.url && { pdf: assessment.source.url }),
    digest,
  };
}
