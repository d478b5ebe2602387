import { z } from 'zod';
import { IsoDate } from './basics.ts';
import { Line } from './text.ts';

/** Where in which document a fact stands. */
export const DocumentPlace = z.strictObject({
  assessment: z.string().regex(/^[a-z][a-z0-9-]*$/),
  code: z.string().min(1),
});

/** Every fact says where it was read, and on which day it held: the 公表日 of the document, or the day a page was read. */
const read = {
  source: z.union([DocumentPlace, z.strictObject({ url: z.url({ protocol: /^https$/ }) })]),
  date: IsoDate,
};

const Told = z.strictObject({ text: Line, ...read });

/**
 * How a body takes 開示・訂正・利用停止請求, as far as it says so. A channel or fact that is not listed is unknown, never refused:
 * readers are sent to the desk.
 */
export const Intake = z.strictObject({
  channels: z
    .array(
      z.strictObject({
        /** 窓口, 郵送, 電子申請, 電子メール, FAX, 電話. */
        channel: z.enum(['window', 'post', 'online', 'email', 'fax', 'phone']),
        accepted: z.boolean(),
        ...read,
      }),
    )
    .refine((list) => new Set(list.map(({ channel }) => channel)).size === list.length, {
      error: '同じ受付方法が二度あります',
    })
    .optional(),
  /** Opening hours of the desks. */
  hours: Told.optional(),
  /** 手数料 for the request itself. */
  fee: Told.optional(),
  /** What copies and sending them cost. */
  copies: Told.optional(),
  /** Days within which the body decides, where its ordinance says fewer than the 30 of the law. */
  deadline: z.strictObject({ days: z.int().min(1).max(30), ...read }).optional(),
  /** The body's own form: what is said of it, and its address where known. */
  form: z
    .strictObject({ text: Line.optional(), url: z.url({ protocol: /^https$/ }).optional(), ...read })
    .refine(({ text, url }) => text !== undefined || url !== undefined, { error: 'text か url が要ります' })
    .optional(),
  /** What is said of 本人確認. */
  identity: Told.optional(),
});
