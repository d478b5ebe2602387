import * as z from 'zod/mini';
import type { ChannelId } from '../agency/channels.ts';
import { isDay } from '../dates/days.ts';
import type { Prefill } from '../prefill/prefill.ts';
import { KindId } from '../rules/kinds.ts';
import { RequesterId } from '../rules/requesters.ts';

/** Longest texts that the sheet has room for, in characters. */
const LIMITS = { line: 60, address: 90, words: 240, grounds: 140 } as const;

const atMost = (label: string, most: number) =>
  z.refine<string>((text) => [...text].length <= most, {
    error: ({ input }) =>
      `${label}は${most}文字までです。今は${[...String(input)].length}文字あります。短くしてください。`,
  });
const oneLine = (label: string) =>
  z.refine<string>((text) => !/[\r\n]/u.test(text), { error: `${label}は1行で書いてください。` });

const written = (label: string, most: number) => z.string().check(atMost(label, most));
const line = (label: string, most: number = LIMITS.line) => z.string().check(atMost(label, most), oneLine(label));
const day = (label: string) =>
  z
    .string()
    .check(
      z.refine((text) => text === '' || isDay(text), { error: `${label}は、ある日付を選んでください。例: 2026-04-01` }),
    );
const phone = z.string().check(
  z.regex(/^$|^[0-9０-９()（）+＋\-ー－‐−\s　]{9,20}$/u, {
    error: '電話番号は数字とハイフンで書いてください。例: 048-963-9136',
  }),
);
const postalCode = z.string().check(
  z.regex(/^$|^[0-9０-９]{3}[-ー－‐−]?[0-9０-９]{4}$/u, {
    error: '郵便番号は7桁の数字で書いてください。例: 343-8501',
  }),
);

/** 閲覧, 写しの交付, 写しの送付; blank to say it after the decision (個人情報の保護に関する法律87条3項). */
export const Method = z.enum(['', 'view', 'copy', 'send']);
export type Method = z.infer<typeof Method>;

/**
 * What a reader has filled in. Every text may stay blank: the sheet then has a line to write on by hand. It is about one document
 * of one body, and holds no 個人番号 (see `check`).
 */
export const Draft = z.strictObject({
  /** Version of this shape, for drafts kept on a device. */
  version: z.literal(1),
  kind: KindId,
  assessment: z.string(),
  /** 公表日 of the document that the ids of choices belong to. */
  published: z.iso.date(),
  /** Numbers of the chosen files. */
  files: z
    .array(z.int().check(z.minimum(1)))
    .check(z.minLength(1, { error: 'どのファイルの情報かを、1つは選んでください。' })),
  /** Ids of chosen kinds, groups and items; none means everything about the reader in the files. */
  choices: z.array(z.string()),
  from: day('期間の初めの日'),
  to: day('期間の終わりの日'),
  words: written('自分の言葉', LIMITS.words),
  requester: RequesterId,
  channel: z.enum(['window', 'post', 'online', 'email', 'fax', 'phone'] satisfies ChannelId[]),
  /** Index of the desk among those of the body. */
  desk: z.int().check(z.minimum(0)),
  method: Method,
  date: day('請求書の日付'),
  name: line('氏名'),
  reading: line('ふりがな'),
  postalCode,
  address: line('住所', LIMITS.address),
  phone,
  /** The person whose information it is, where an agent asks. */
  principalName: line('本人の氏名'),
  principalReading: line('本人のふりがな'),
  principalAddress: line('本人の住所', LIMITS.address),
  principalBirth: day('本人の生年月日'),
  /** Why a 法定代理人 acts: 未成年者 or 成年被後見人. */
  principalStatus: z.enum(['', 'minor', 'ward']),
  /** For correction and suspension. */
  disclosed: day('開示を受けた日'),
  noticeNumber: line('決定通知書の番号'),
  noticeDate: day('決定通知書の日付'),
  /** 利用の停止, 消去 or 提供の停止 (個人情報の保護に関する法律98条1項). */
  stop: z.enum(['', 'use', 'erase', 'provision']),
  purport: written('どうしてほしいか', LIMITS.grounds),
  reason: written('理由', LIMITS.grounds),
});
export type Draft = z.infer<typeof Draft>;
export type DraftField = keyof Draft;

/** A draft with nothing in it but what the page being read gives: also the blank sheet of pages without script. */
export function emptyDraft(from: Prefill, kind: KindId = 'disclosure'): Draft {
  return {
    version: 1,
    kind,
    assessment: from.assessment.id,
    published: from.assessment.published,
    files: [...from.chosen],
    choices: [...from.preselected],
    from: '',
    to: '',
    words: '',
    requester: 'self',
    channel: 'window',
    desk: 0,
    method: '',
    date: '',
    name: '',
    reading: '',
    postalCode: '',
    address: '',
    phone: '',
    principalName: '',
    principalReading: '',
    principalAddress: '',
    principalBirth: '',
    principalStatus: '',
    disclosed: '',
    noticeNumber: '',
    noticeDate: '',
    stop: '',
    purport: '',
    reason: '',
  };
}
