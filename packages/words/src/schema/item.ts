import { FormName, IsoDate } from '@tsumabiraka/assessment';
import { z } from 'zod';
import { Slug } from './word.ts';

/** Frontmatter of a file of content/items. */
export const ItemHead = z.strictObject({
  form: FormName,
  /** Catalogue code: slots have their N. */
  code: z.string().min(1),
  reviewed: IsoDate,
});
export type ItemHead = z.infer<typeof ItemHead>;

const Paragraphs = z.array(z.string().min(1)).min(1);

/** What an item of the forms means for a resident; one for all equal items of the three forms. */
export const ItemExplanation = ItemHead.extend({
  /** `form4-ii-4-entrust-3`. */
  key: Slug,
  /** What the form asks here. */
  asks: Paragraphs,
  /** Why a resident should care. */
  matters: Paragraphs,
  /** What a good answer tells and a vague one hides. */
  reads: Paragraphs,
});
export type ItemExplanation = z.infer<typeof ItemExplanation>;
