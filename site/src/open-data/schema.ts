import {
  AgencyId,
  FormName,
  IsoDate,
  PublicAgencies,
  PublicAssessment,
  PublicLookup,
  SCHEMA_VERSION,
} from '@tsumabiraka/assessment';
import { PublicItems, PublicWords } from '@tsumabiraka/words';
import { z } from 'zod';

const Id = z.string().regex(/^[a-z][a-z0-9-]*-[0-9A-Za-z-]+$/);
const Address = z.url({ protocol: /^https?$/ });
const head = { schemaVersion: z.literal(SCHEMA_VERSION) };

/** `/api/v1/index.json`: one row per assessment, newest first. */
export const Index = z.strictObject({
  ...head,
  assessments: z.array(
    z.strictObject({
      id: Id,
      form: FormName,
      number: z.string(),
      title: z.string(),
      agency: z.strictObject({ id: AgencyId, name: z.string(), code: z.string() }),
      published: IsoDate,
      /** 対象人数, as chosen. */
      people: z.string().optional(),
      /** Ids of what it is about; ours, not the law's. */
      subjects: z.array(z.string()),
      /** Items in all, and how many of them are lost or doubtful. */
      counts: z.strictObject({ items: z.int(), missing: z.int(), unclear: z.int(), changes: z.int() }),
      /** Address of its page, and of all its items as JSON. */
      url: Address,
      json: Address,
    }),
  ),
});

/** `/api/v1/register/*.json`: what the assessments name, each name once with all places. A long list has more files; each names the next. */
export const RegisterFile = z.strictObject({
  ...head,
  kind: z.enum(['system', 'entrustee', 'recipient', 'record', 'law']),
  /** Address of the file that goes on. */
  next: Address.optional(),
  entries: z.array(
    z.strictObject({
      /** The same in every build, as long as the name stays. */
      id: z.string().regex(/^n[0-9a-f]{10}$/),
      name: z.string().min(1),
      /** Other spellings. */
      variants: z.array(z.string()),
      /** Its place in the list of the site. */
      url: Address,
      /** How many assessments name it. */
      assessments: z.int().min(1),
      mentions: z
        .array(
          z.strictObject({
            assessment: Id,
            code: z.string(),
            /** Anchor of the item on the page of the assessment. */
            item: z.string(),
            file: z.int().optional(),
            /** The spelling of this place, where it is another. */
            printed: z.string().optional(),
            /** The work entrusted, 提供 or 移転, or the list that a record item stands in. */
            note: z.string().optional(),
          }),
        )
        .min(1),
    }),
  ),
});

/** Every kind of JSON of the API by the name of its schema file. */
export const schemas = {
  assessment: PublicAssessment,
  index: Index,
  agencies: PublicAgencies,
  lookup: PublicLookup,
  register: RegisterFile,
  words: PublicWords,
  items: PublicItems,
} as const;
