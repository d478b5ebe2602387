import * as z from 'zod/mini';
import type { Rule } from './rule.ts';
import { rule } from './rules.ts';

/** 本人, 法定代理人, 任意代理人 (個人情報の保護に関する法律76条). */
export const RequesterId = z.enum(['self', 'statutory', 'mandated']);
export type RequesterId = z.infer<typeof RequesterId>;

export interface Requester {
  id: RequesterId;
  /** As the sheet prints it beside its box. */
  label: string;
  /** For readers. */
  plain: string;
  rules: readonly Rule[];
}

/** Who may ask. */
export const requesters: readonly Requester[] = [
  { id: 'self', label: '本人', plain: '自分の情報を、自分で請求する', rules: [rule('who-self')] },
  {
    id: 'statutory',
    label: '法定代理人',
    plain: '子どもの親や後見人として、代わりに請求する',
    rules: ['who-statutory', 'who-statutory-consent', 'who-statutory-lost'].map(rule),
  },
  {
    id: 'mandated',
    label: '任意代理人',
    plain: '本人から任されて、代わりに請求する',
    rules: ['who-mandated', 'who-mandated-check'].map(rule),
  },
];
