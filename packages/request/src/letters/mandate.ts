import type { Draft } from '../draft/draft.ts';
import { guard, type Output } from '../guard/guard.ts';
import type { Prefill } from '../prefill/prefill.ts';
import { kind } from '../rules/kinds.ts';
import { paperRules } from '../rules/papers.ts';
import type { Rule } from '../rules/rule.ts';
import { postalAddress, printedDate } from '../sheet/entries.ts';

/** A draft of a 委任状. It is signed by the person whose information it is. */
export interface Mandate {
  title: string;
  addressee: string;
  agent: readonly { label: string; value: string }[];
  statement: string;
  powers: readonly string[];
  date: string;
  principal: readonly { label: string; value: string }[];
  /** What the office wants of it, and what must be asked. */
  notes: readonly Rule[];
}

/** The mandate that goes with a request by 任意代理人. */
export function mandate(draft: Draft, from: Prefill): Mandate {
  const { name } = kind(draft.kind);
  const about = from.assessment.title;
  return {
    title: '委任状',
    addressee: `（宛先）${from.agency.addressee}`,
    agent: [
      { label: '代理人の住所', value: postalAddress(draft) },
      { label: '代理人の氏名', value: draft.name },
    ],
    statement: '私は、上の者を代理人と定め、次のことを委任します。',
    powers: [
      `個人情報の保護に関する法律による${name}を行うこと（${about}に関するもの）`,
      '通知を受け取ること',
      '開示を受けること',
    ],
    date: printedDate(''),
    principal: [
      { label: '委任する人の住所', value: draft.principalAddress },
      { label: '委任する人の氏名', value: draft.principalName },
      { label: '委任する人の電話番号', value: '' },
    ],
    notes: paperRules.filter(({ id }) => id === 'paper-mandate' || id === 'paper-mandate-proof'),
  };
}

/** The mandate for printing, or why it may not be printed. */
export const printMandate = (text: Mandate): Output<Mandate> => guard(text);
