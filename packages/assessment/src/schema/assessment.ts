import { z } from 'zod';
import { incoherences } from '../coherence.ts';
import { AgencyId, FormName, IsoDate } from './basics.ts';
import { Change } from './change.ts';
import { Item } from './item.ts';
import { Line } from './text.ts';

/** The official PDF, as far as known. */
export const Source = z.strictObject({
  file: Line.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

/** An item, group or section that has no value here, and why. */
export const Lacuna = z.strictObject({ code: z.string().min(1), file: z.int().min(1).optional(), reason: Line });

const Facts = z.strictObject({
  form: FormName,
  /** Stamp of the form: `平成30年5月`. */
  revision: Line.optional(),
  /** 評価書番号. */
  number: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z-]*$/),
  /** 評価書名. */
  title: Line,
  agency: AgencyId,
  /** 公表日. */
  published: IsoDate,
  source: Source.optional(),
  /** Answers that stand in the document, in its order. */
  items: z.array(Item),
  changes: z.array(Change),
  /** Lost from the source. */
  missing: z.array(Lacuna),
  /** Not published under 規則13条 (特定個人情報保護評価に関する規則). */
  withheld: z.array(Lacuna),
});

/** One 特定個人情報保護評価書 (番号法28条), read from one Markdown file. Its items are those of its form, each once, in the form's order. */
export const Assessment = Facts.superRefine((facts, context) => {
  for (const { path, message } of incoherences(facts)) context.addIssue({ code: 'custom', path, message });
});

export type Source = z.infer<typeof Source>;
export type Lacuna = z.infer<typeof Lacuna>;
export type Assessment = z.infer<typeof Assessment>;

/** The key of an assessment in addresses and data: `koshigaya-48`. */
export function assessmentId(assessment: Pick<Assessment, 'agency' | 'number'>): string {
  return `${assessment.agency}-${assessment.number}`;
}
