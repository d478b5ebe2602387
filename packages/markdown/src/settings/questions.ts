import { z } from 'zod';

const Text = z.string().min(1).max(100);
/** Words parted by spaces, all of which a question has: 「だれ 閲覧」. */
const Asked = z.string().regex(/^\S+(?: \S+)*$/u, { error: 'ことばを、半角の空白一つで区切って書きます' });

/** `content/questions.yml`: what residents ask, and the items of the form that answer it. */
export const Questions = z.strictObject({
  /** Ways to ask, by the name under which questions use them: だれ → 誰, どなた. */
  asking: z.record(Text, z.array(Text).min(1)),
  /** Words that mean the same in questions, by the name under which questions use them: 会社 → 業者, 企業. */
  groups: z.record(Text, z.array(Text).min(1)),
  /** What documents are about, by a word of their titles, with the words of residents: 介護保険 → ケアマネ, ヘルパー. */
  topics: z.record(Text, z.array(Text).min(1)).default({}),
  /** The first of those that fit equally well counts. */
  questions: z.array(
    z
      .strictObject({
        /** Each line is one way to ask. */
        asked: z.array(Asked).min(1),
        /** Labels of items, the best answer first; `…` is any text, `見出し › 項目` an item below a heading. */
        items: z.array(Text),
        /** Words of the documents that answers say. */
        says: z.array(Text).default([]),
        /** Items that answer in a word (「行っている」) or speak of something near; they come last. */
        also: z.array(Text).default([]),
      })
      .refine(({ items, says }) => items.length + says.length > 0, {
        error: '答えがある項目（items）か、答えにあることば（says）を書きます',
      }),
  ),
});
export type Questions = z.infer<typeof Questions>;
