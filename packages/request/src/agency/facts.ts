import { type Agency, eraDate } from '@tsumabiraka/assessment';
import { monthsAfter } from '../dates/days.ts';
import { ASK_AT_DESK } from '../rules/rule.ts';

type Intake = NonNullable<Agency['request']['intake']>;
export type FactSource = NonNullable<Intake['fee']>['source'];

/** What a body says of how it takes requests, on the day it said it. */
export interface Fact {
  known: true;
  text: string;
  /** 公表日 of the document, or the day a page was read. */
  date: string;
  /** Older than 12 months: shown with 「要確認」 and the phone number of the desk. */
  stale: boolean;
  source: FactSource;
}

/** A fact, or what to ask the desk where the body's file says nothing. */
export type Told = Fact | { known: false; ask: string };

/** What can be known of how a body takes requests, besides its channels. */
export const factNames = {
  hours: '受付の時間',
  fee: '手数料',
  copies: '写しと郵送の費用',
  deadline: '決定までの日数',
  form: '請求書の様式',
  identity: '本人確認',
} as const;
export type FactName = keyof typeof factNames;

/** A fact is stale a year after its day: offices move, fees and hours change. */
export function isStale(date: string, today: string): boolean {
  return monthsAfter(date, 12) < today;
}

/** The fact as readers get it. */
export function factOf(said: { text: string; date: string; source: FactSource }, today: string): Fact {
  return { known: true, text: said.text, date: said.date, source: said.source, stale: isStale(said.date, today) };
}

/**
 * What a body says of one thing.
 * @param today ISO date
 */
export function agencyFact(agency: Agency, name: FactName, today: string): Told {
  const intake = agency.request.intake ?? {};
  const ask = factNames[name];
  if (name === 'deadline') {
    const { deadline } = intake;
    const text = deadline && `${agency.name}は、${deadline.days}日以内に決めます。`;
    return deadline && text ? factOf({ ...deadline, text }, today) : { known: false, ask };
  }
  if (name === 'form') {
    const { form } = intake;
    return form
      ? factOf({ ...form, text: form.text ?? `${agency.name}の様式があります。` }, today)
      : { known: false, ask };
  }
  const said = intake[name];
  return said ? factOf(said, today) : { known: false, ask };
}

/** Address of the body's own form, where its file names it. */
export function officialForm(agency: Agency): string | undefined {
  return agency.request.intake?.form?.url;
}

/** What a body is told to have said, as a sentence: old facts and unknown ones send to the desk. */
export function sayTold(told: Told): string {
  if (!told.known) return `${told.ask}は、${ASK_AT_DESK}。`;
  return told.stale ? `${told.text}（${eraDate(told.date)}の記載です。今もそうかを、${ASK_AT_DESK}。）` : told.text;
}
