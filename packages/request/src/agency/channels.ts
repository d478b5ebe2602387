import type { Agency } from '@tsumabiraka/assessment';
import { ASK_AT_DESK, type Rule, say } from '../rules/rule.ts';
import { rule } from '../rules/rules.ts';
import { type Fact, factOf, sayTold } from './facts.ts';

type Intake = NonNullable<Agency['request']['intake']>;
export type ChannelId = NonNullable<Intake['channels']>[number]['channel'];

/** Ways to hand in a request; phone is listed to say that it is none. */
export const channelNames: Readonly<Record<ChannelId, string>> = {
  window: '窓口',
  post: '郵便',
  online: '電子申請',
  email: '電子メール',
  fax: 'ファックス',
  phone: '電話',
};
export const channelIds = Object.keys(channelNames) as ChannelId[];

/** What the law says of a way, where it says anything. */
const law: Partial<Record<ChannelId, Rule>> = {
  online: rule('limit-online'),
  email: rule('limit-online'),
  phone: rule('limit-writing'),
};

/** Whether a body takes requests that way. `unknown` is neither yes nor no: the desk must be asked. */
export interface Channel {
  id: ChannelId;
  name: string;
  state: 'accepted' | 'refused' | 'unknown';
  /** What the body says, and where. */
  fact?: Fact | undefined;
  rule?: Rule | undefined;
}

/**
 * Every way to hand in a request, with what the body says of it.
 * @param today ISO date, to tell facts older than a year
 */
export function channelsOf(agency: Agency, today: string): Channel[] {
  return channelIds.map((id): Channel => {
    const name = channelNames[id];
    const said = agency.request.intake?.channels?.find(({ channel }) => channel === id);
    if (!said) return { id, name, state: id === 'phone' ? 'refused' : 'unknown', rule: law[id] };
    const text = `${agency.name}は、${name}での請求を受け付けて${said.accepted ? 'います' : 'いません'}。`;
    return {
      id,
      name,
      state: said.accepted ? 'accepted' : 'refused',
      fact: factOf({ ...said, text }, today),
      rule: law[id],
    };
  });
}

/** What is known of a way, as sentences: the body's word first, else the law's, else that the desk must be asked. */
export function sayChannel({ id, name, state, fact, rule: said }: Channel): string {
  if (fact) return sayTold(fact);
  const law = said ? say(said) : '';
  // Whoever is to ask at the desk whether the desk takes it has gone there already.
  const ask = id === 'window' ? '先に役所へ電話などで確認してください' : ASK_AT_DESK;
  return state === 'unknown' ? `${law}${name}で請求できるかは、${ask}。` : law;
}
