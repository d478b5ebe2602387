import { z } from 'zod';
import { DocumentPlace, Intake } from './intake.ts';
import { Line } from './text.ts';

/** A desk as the document prints it. */
export const Desk = z.strictObject({
  name: Line,
  postalCode: z
    .string()
    .regex(/^\d{3}-\d{4}$/)
    .optional(),
  address: Line.optional(),
  phone: z
    .string()
    .regex(/^0[\d-]{8,12}\d$/)
    .optional(),
  note: Line.optional(),
  source: DocumentPlace,
});

const Method = z.strictObject({ text: z.string().min(1), source: DocumentPlace });

/** 評価実施機関: one file of `content/agencies/`. */
export const Agency = z.strictObject({
  name: Line,
  reading: z.string().regex(/^[ぁ-ゖー]+$/),
  /** 評価実施機関名 as documents print it: 「越谷市長」. */
  printedName: Line,
  prefecture: Line,
  /** 全国地方公共団体コード, six digits with the check digit. */
  code: z
    .string()
    .regex(/^\d{6}$/)
    .refine(hasCheckDigit, { error: '全国地方公共団体コードの検査数字が合いません' }),
  hosts: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  /** 開示・訂正・利用停止請求. */
  request: z.strictObject({ desks: z.array(Desk), method: Method.optional(), intake: Intake.optional() }),
  /** 問合せ. */
  inquiry: z.strictObject({ desks: z.array(Desk), method: Method.optional() }),
});
export type Agency = z.infer<typeof Agency>;
export type Desk = z.infer<typeof Desk>;

/** 検査数字 of 全国地方公共団体コード: weights 6 to 2, modulus 11 (総務省「全国地方公共団体コード」). */
function hasCheckDigit(code: string): boolean {
  const digits = [...code].map(Number);
  const sum = digits.slice(0, 5).reduce((total, digit, index) => total + digit * (6 - index), 0);
  return (11 - (sum % 11)) % 10 === digits[5];
}
