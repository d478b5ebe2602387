import { z } from 'zod';

/**
 * What no printed document holds: control characters but the tab, halves of surrogate pairs, Unicode's own line and paragraph
 * separators, byte order marks, and the marks that turn the direction of writing (they make a text look like another).
 */
export const UNPRINTABLE = /(?!\t)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;

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

/** The text as plain lines: paragraphs parted by an empty line, table cells by tabs. */
export function plainText(text: readonly Block[]): string {
  return text
    .map((block) =>
      block.kind === 'paragraph'
        ? block.lines.join('\n')
        : [block.columns, ...block.rows].map((row) => row.join('\t')).join('\n'),
    )
    .join('\n\n');
}
