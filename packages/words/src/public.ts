import { FormName, SCHEMA_VERSION } from '@tsumabiraka/assessment';
import { z } from 'zod';
import { ItemExplanation } from './schema/item.ts';
import { Word } from './schema/word.ts';

const Address = z.url({ protocol: /^https?$/ });
const head = { schemaVersion: z.literal(SCHEMA_VERSION) };

/** `/api/v1/words.json`: the glossary, in the order of readings. */
export const PublicWords = z.strictObject({
  ...head,
  words: z.array(z.strictObject({ ...Word.shape, url: Address })),
  /** Words that hold a word of the glossary by chance: nothing inside them is a hit. */
  longer: z.array(z.string()),
});

/** `/api/v1/items.json`: what each item of the forms asks, and the items of which forms it explains. */
export const PublicItems = z.strictObject({
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
