import { z } from 'zod';
import { UNPRINTABLE } from './printed.ts';

/** One line as it stands in the document: something is printed, no space at either end (full-width spaces are kept). */
export const Line = z
  .string()
  .regex(/^(?=.*\S)[^ \t](?:.*[^ \t])?$/su)
  .refine((line) => !UNPRINTABLE.test(line), { error: '印字できない文字があります' });

/** One cell of a table: a line, or empty. */
export const Cell = z.union([z.literal(''), Line]);

/** A table inside a text: a header row and rows of as many cells. */
const TextTable = z
  .strictObject({ kind: z.literal('table'), columns: z.array(Cell).min(1), rows: z.array(z.array(Cell)) })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), {
    error: '表の行の欄の数が、見出しと違います',
  });

/** Lines that belong together; a line break in the document is a new line here. */
const Paragraph = z.strictObject({ kind: z.literal('paragraph'), lines: z.array(Line).min(1) });

export const Block = z.union([Paragraph, TextTable]);

/** The verbatim text of an answer: paragraphs and tables in order. */
export const Text = z.array(Block).min(1);

export type Block = z.infer<typeof Block>;
export type Text = z.infer<typeof Text>;
