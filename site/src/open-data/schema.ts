import { Agency, AgencyId, FormName, IsoDate, PublicAssessment, SCHEMA_VERSION } from '@tsumabiraka/assessment';
import { ItemExplanation, Word } from '@tsumabiraka/words';
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

/** `/api/v1/agencies.json`: the bodies with their desks; a desk names the item that prints it. */
export const Agencies = z.strictObject({
  ...head,
  agencies: z.array(z.strictObject({ id: AgencyId, ...Agency.shape, url: Address })),
});

/** `/api/v1/lookup.json`: what is needed to recognise the PDF of an assessment, by body. */
export const Lookup = z.strictObject({
  ...head,
  agencies: z.array(
    z.strictObject({
      id: AgencyId,
      name: z.string(),
      printedName: z.string(),
      /** Web hosts on which the body publishes. */
      hosts: z.array(z.string()),
      assessments: z.array(
        z.strictObject({
          id: Id,
          number: z.string(),
          title: z.string(),
          form: FormName,
          published: IsoDate,
          url: Address,
          /** SHA-256 of the official PDF, where it is known. */
          sha256: z.string().optional(),
        }),
      ),
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

/** `/api/v1/words.json`: the glossary, in the order of readings. */
export const Words = z.strictObject({ ...head, words: z.array(z.strictObject({ ...Word.shape, url: Address })) });

/** `/api/v1/items.json`: what each item of the forms asks, and the items of which forms it explains. */
export const Items = z.strictObject({
  ...head,
  items: z.array(
    z.strictObject({
      ...ItemExplanation.shape,
      label: z.string(),
      /** Every form and catalogue code that asks the same. */
      explains: z.array(z.strictObject({ form: FormName, code: z.string() })).min(1),
      url: Address,
    }),
  ),
});

/** Every kind of JSON of the API by the name of its schema file. */
export const schemas = {
  assessment: PublicAssessment,
  index: Index,
  agencies: Agencies,
  lookup: Lookup,
  register: RegisterFile,
  words: Words,
  items: Items,
} as const;
