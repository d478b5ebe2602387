import { eraDate } from '@tsumabiraka/assessment';
import type { DueDate, Events } from '../dates/clocks.ts';
import type { Draft } from '../draft/draft.ts';
import type { Prefill } from '../prefill/prefill.ts';
import { kind, suspensionOfExchange } from '../rules/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import { rule } from '../rules/rules.ts';
import { printedDate } from '../sheet/entries.ts';
import { correspondents } from './cover.ts';
import type { Letter } from './letter.ts';

/** Asks the desk, after the deadline, how the request stands. */
export function statusLetter(draft: Draft, from: Prefill, arrived: string, due: DueDate, today: string): Letter {
  const { title } = kind(draft.kind);
  return {
    ...correspondents(draft, from),
    date: printedDate(today),
    title: `${title}の状況について`,
    body: [
      `${eraDate(arrived)}に届いた${title}について、お尋ねします。`,
      `決定の期限は${eraDate(due.date)}だと思いますが、まだ通知を受け取っていません。`,
      '今の状況と、期限を延ばしたときはその理由と新しい期限を、お知らせください。',
    ],
    enclosures: [],
  };
}

/** The next request, filled in from the one before it, or why it is not possible. */
export type NextRequest = { possible: true; draft: Draft } | { possible: false; why: Rule };

/** 訂正 or 利用停止 of what the request before brought to light. */
export function nextRequest(before: Draft, wish: 'correction' | 'suspension', events: Events): NextRequest {
  const { exchange } = kind(before.kind);
  if (exchange && wish === 'suspension') return { possible: false, why: suspensionOfExchange };
  const draft: Draft = {
    ...before,
    kind: exchange ? 'exchange-correction' : wish,
    date: '',
    disclosed: events.disclosed ?? '',
    noticeDate: events.decided ?? '',
  };
  return { possible: true, draft };
}

/** How to object: what is known, and what the notice or the desk must say. No legal argument is drafted. */
export function objection(): readonly Rule[] {
  return ['clock-objection', 'objection-silence', 'objection-board', 'objection-where'].map(rule);
}
