import { z } from 'zod';

/** Widths and capitals do not matter to the search. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const Word = z.string().min(1).max(30);

/** Everyday word → words of the documents. A word of the documents that holds the everyday word is found without being named. */
const Words = z
  .record(Word, z.array(Word).min(1, { error: '公式のことばを、一つ以上書きます' }))
  .superRefine((words, context) => {
    for (const [everyday, official] of Object.entries(words)) {
      for (const [index, word] of official.entries()) {
        if (!fold(word).includes(fold(everyday))) continue;
        const message = `「${everyday}」で探せば「${word}」も見つかるので、「${word}」は要りません`;
        context.addIssue({ code: 'custom', path: [everyday, index], message });
      }
    }
  });

/** `content/synonyms.yml`: what people call things, and what documents call them. */
export const Synonyms = z.strictObject({
  /** Spellings of one word; each finds the others. */
  spellings: z.array(z.array(Word).min(2, { error: '同じことばの書き方を、二つ以上ならべます' })),
  words: Words,
  /** Words of documents that mean nearly the same; used in questions only, as who types the word alone wants the word. */
  related: Words.default({}),
  /** Words that every document is about, and that tell little in a question. */
  common: z.array(Word),
  /** Words of a question that say nothing about what is looked for. */
  ignore: z.array(Word),
});
export type Synonyms = z.infer<typeof Synonyms>;
