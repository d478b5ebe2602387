import type { Agency } from '@tsumabiraka/assessment';
import { type Channel, channelsOf, sayChannel } from './agency/channels.ts';
import { agencyFact, type FactName, sayTold, type Told } from './agency/facts.ts';
import type { Draft } from './draft/draft.ts';
import { guard, type Output } from './guard/guard.ts';
import { kind } from './rules/kinds.ts';
import { type Paper, papersFor } from './rules/papers.ts';
import { ASK_AT_DESK, type Rule, say } from './rules/rule.ts';
import { rule } from './rules/rules.ts';
import { postalAddress } from './sheet/entries.ts';

/** What to have at hand before the sheet goes out. */
export interface Checklist {
  papers: readonly Paper[];
  desk: Agency['request']['desks'][number] | undefined;
  channel: Channel | undefined;
  /** What the body says of hours, fee, copies, its form and identity; each may be unknown. */
  facts: Readonly<Record<FactName, Told>>;
  /** What the law says of fees. */
  fees: readonly Rule[];
  /** Warnings about numbers. */
  numbers: readonly Rule[];
}

/**
 * The checklist of a draft.
 * @param today ISO date
 */
export function checklist(draft: Draft, agency: Agency, today: string): Checklist {
  const fact = (name: FactName) => agencyFact(agency, name, today);
  const fees = kind(draft.kind).followsDisclosure
    ? ['fee-no-correction']
    : [
        'fee-local',
        'fee-copies',
        ...(draft.method === 'send' || draft.channel === 'post' ? ['fee-postage'] : []),
        'fee-hardship',
      ];
  return {
    papers: papersFor(draft.kind, draft.requester, draft.channel),
    desk: agency.request.desks[draft.desk],
    channel: channelsOf(agency, today).find(({ id }) => id === draft.channel),
    facts: {
      hours: fact('hours'),
      fee: fact('fee'),
      copies: fact('copies'),
      deadline: fact('deadline'),
      form: fact('form'),
      identity: fact('identity'),
    },
    fees: fees.map(rule),
    numbers: ['number-no-field', 'number-others'].map(rule),
  };
}

/** The checklist as plain text. */
export function checklistText({ papers, desk, channel, facts, fees, numbers }: Checklist): Output<string> {
  const lines = [
    '請求の前に確かめること',
    '',
    '出すところ',
    ...deskLines(desk),
    ...(channel ? [sayChannel(channel)] : []),
    sayTold(facts.hours),
    '',
    '用意するもの',
    ...papers.map((paper) => `☐ ${say(paper.rule)}`),
    sayTold(facts.identity),
    sayTold(facts.form),
    '',
    '費用',
    sayTold(facts.fee),
    sayTold(facts.copies),
    ...fees.map(say),
    '',
    'マイナンバー',
    ...numbers.map(say),
  ];
  return guard(`${lines.join('\n')}\n`);
}

function deskLines(desk: Checklist['desk']): string[] {
  if (!desk) return [`窓口の名前は、${ASK_AT_DESK}。`];
  const phone = desk.phone && `電話 ${desk.phone}`;
  return [desk.name, postalAddress(desk), phone, desk.note].filter((line): line is string => Boolean(line));
}
