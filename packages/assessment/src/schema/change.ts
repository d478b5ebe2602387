import { z } from 'zod';
import { EMPTY, isEmptyMark } from './marks.ts';
import { plainText } from './plain-text.ts';
import { PRINTED_DATE } from './printed.ts';
import { Line, Text } from './text.ts';

/** A cell of the change table: its text, or the mark of an empty cell. */
export const ChangeCell = z.union([
  z.strictObject({ text: Text.refine((text) => !isEmptyMark(plainText(text)), { error: '印だけの欄は mark です' }) }),
  z.strictObject({ mark: z.string().refine(isEmptyMark) }),
]);

/** One row of 変更箇所. It always keeps its own words; the code it names is read off them, never stored. */
export const Change = z.strictObject({
  /** 変更日 as printed; left out where the cell is empty. */
  date: z
    .string()
    .regex(new RegExp(`^${PRINTED_DATE.source}$`, 'u'))
    .optional(),
  /** 項目 as printed; left out where the cell is empty. */
  item: Line.refine((line) => line !== EMPTY, { error: '空欄の項目は書きません' }).optional(),
  before: ChangeCell,
  after: ChangeCell,
  /** 提出時期: 「事前」「事後」 (記載要領). */
  timing: ChangeCell,
  /** 提出時期に係る説明. */
  explanation: ChangeCell,
  /** What is doubtful about the row. */
  reason: Line.optional(),
});
export type Change = z.infer<typeof Change>;
export type ChangeCell = z.infer<typeof ChangeCell>;
