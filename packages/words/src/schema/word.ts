import { IsoDate } from '@tsumabiraka/assessment';
import { z } from 'zod';

/** Name of a file in content/words and content/items without `.md`; also its address on the site. */
export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const OneLine = z.string().trim().min(1);

/** Where a statement of an explanation can be looked up. */
const WordSource = z.strictObject({
  /** Law and article, document and item, or name of the page. */
  title: OneLine,
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Day on which somebody looked; absent where nobody did. */
  checked: IsoDate.optional(),
});

/** Frontmatter of a file of content/words. */
export const WordHead = z.strictObject({
  term: OneLine,
  /** Kanji in hiragana, katakana as it is, Latin letters in katakana. */
  reading: z.string().regex(/^[ぁ-ゖァ-ヶー・]+$/u),
  /** Other spellings, and other words for the same thing. */
  aliases: z.array(OneLine),
  /** One sentence of at most 60 characters. */
  short: OneLine.refine((short) => Array.from(short).length <= 60),
  /** Slugs of words to read with this one. */
  seeAlso: z.array(Slug),
  sources: z.array(WordSource).min(1),
  /** The version of a law that the meaning depends on. */
  lawVersion: OneLine.optional(),
  /** Day on which the explanation was last reviewed. */
  reviewed: IsoDate,
});

export type WordHead = z.infer<typeof WordHead>;

/** One word of the glossary. */
export const Word = WordHead.extend({
  slug: Slug,
  /** The longer explanation, a paragraph each. */
  body: z.array(z.string().min(1)).min(1),
});
export type Word = z.infer<typeof Word>;
