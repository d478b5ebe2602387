import { type Block, findMyNumbers, isEmptyMark, plainText, type Text, UNPRINTABLE } from '@tsumabiraka/assessment';
import fc from 'fast-check';
import hostile from './fixtures/hostile.json' with { type: 'json' };

/** What has a meaning somewhere: in Markdown, in YAML, in HTML, in our own grammar; and characters that look like nothing. */
const fragment = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile.flat()) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const joined = fc.array(fragment, { minLength: 1, maxLength: 7 }).map((fragments) =>
  fragments
    .join('')
    .replace(new RegExp(UNPRINTABLE.source, 'gu'), '')
    .replace(/^[ \t]+|[ \t]+$/gu, ''),
);

/** Any line that the model allows, without numbers of persons. */
export const line = joined.filter((text) => text.trim() !== '' && findMyNumbers(text).length === 0);
const cell = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: line });

/** A header and rows of as many cells. */
export const table = fc.integer({ min: 1, max: 3 }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width });
  return fc.record({ columns: row, rows: fc.array(row, { maxLength: 3 }) });
});

const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((lines): Block => ({ kind: 'paragraph' as const, lines })),
  },
  { weight: 1, arbitrary: table.map((parts): Block => ({ kind: 'table' as const, ...parts })) },
);

/** Paragraphs and tables that are more than a mark. */
export const text: fc.Arbitrary<Text> = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .filter((blocks) => !isEmptyMark(plainText(blocks)));

/** A paragraph or two. */
export const prose: fc.Arbitrary<Text> = fc
  .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
  .map((paragraphs) => paragraphs.map((lines) => ({ kind: 'paragraph' as const, lines })));
